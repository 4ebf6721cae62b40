"""The application's settings as tests and type checks read them: nothing is written outside this process."""

import os

os.environ["WAYMARK_MODE"] = "test"

from waymark.web.site.settings import *  # noqa: F403
