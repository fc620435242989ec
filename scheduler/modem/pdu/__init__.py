"""Text messages as the network has them, octet by octet: 3GPP TS 23.040 and 23.038."""
