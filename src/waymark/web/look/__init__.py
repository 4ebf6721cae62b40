"""How every page looks: the frame, the marks and the style sheets, after the GOV.UK Design System."""
