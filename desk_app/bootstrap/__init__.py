"""The one place where the parts are put together: each way to run Beforehand has its module here."""
