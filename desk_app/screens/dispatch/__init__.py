"""The dispatcher's kiosk: lanes, vehicles, the guest being served, and tickets on their way to paper."""
