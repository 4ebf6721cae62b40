"""Who the children are."""

COLUMNS: dict[str, dict[str, str]] = {
    "ssd_person": {
        "pers_person_id": "id",
        "pers_forename": "forename",
        "pers_surname": "surname",
        "pers_sex": "sex",
        "pers_ethnicity": "ethnicity",
        "pers_dob": "born",
        "pers_expected_dob": "expected",
        "pers_death_date": "died",
    },
    "ssd_family": {
        "fami_table_id": "id",
        "fami_family_id": "family",
        "fami_person_id": "id",
    },
    "ssd_disability": {
        "disa_table_id": "id",
        "disa_person_id": "id",
        "disa_disability_code": "disability",
    },
    "ssd_immigration_status": {
        "immi_immigration_status_id": "id",
        "immi_person_id": "id",
        "immi_immigration_status": "immigration_status",
        "immi_immigration_status_start_date": "unaccompanied_from",
        "immi_immigration_status_end_date": "unaccompanied_until",
    },
    "ssd_address": {
        "addr_table_id": "id",
        "addr_person_id": "child",
        "addr_address_json": "as_json",
        "addr_address_type": "type",
        "addr_address_start_date": "started",
        "addr_address_end_date": "ended",
        "addr_address_postcode": "postcode",
    },
}
