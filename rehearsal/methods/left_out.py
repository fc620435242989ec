"""What methods take and pass over. The tests hold it to what a client can send."""

EVERYWHERE = frozenset({"business_connection_id", "message_thread_id"})
"""Business accounts, and topics."""

SENDING = EVERYWHERE | {
    *("allow_paid_broadcast", "direct_messages_topic_id"),
    *("message_effect_id", "suggested_post_parameters"),
}
EDITING = frozenset({"business_connection_id", "inline_message_id"})

LEFT_OUT: dict[str, frozenset[str]] = {
    "answerCallbackQuery": frozenset({"cache_time", "url"}),
    "editMessageReplyMarkup": EDITING,
    "editMessageText": EDITING | {"link_preview_options"},
    "sendChatAction": EVERYWHERE,
    "sendDocument": SENDING
    | {"caption_entities", "disable_content_type_detection", "thumbnail"},
    "sendMessage": SENDING | {"link_preview_options"},
    "sendPhoto": SENDING
    | {"caption_entities", "has_spoiler", "show_caption_above_media"},
    "setWebhook": frozenset({"certificate", "ip_address"}),
}
