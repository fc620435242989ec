"""The pages of links in alarms' e-mails."""
