"""
The application: who may see what, and the pages and files they see.

Floors of its own, highest first: `site` puts the application together; `api` answers programs;
`scorecards`, `worklists` and `children` are the pages; `loads` says which load a request reads; `trail`
keeps every change and every look; `access` says who a person is and which rows they may see; `look` is how
every page looks. Only this folder knows Django.
"""
