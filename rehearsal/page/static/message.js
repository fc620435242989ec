// One message as a phone shows it, with what hangs on it.
import { button, element, fullClock, menu, stamp } from "./room.js";

const NAMES = { voice: "Voice message", sticker: "Sticker", video: "Video", venue: "Place" };
const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
  pre: "code", blockquote: "q", date_time: "time",
};
const ADDRESS = /https?:\/\/[^\s]+/g;
const CHAT = /^https:\/\/t\.me\/\w+\?start=/;

export function drawn(message, phone) {
  const item = element("li", { className: message.from_bot ? "" : "mine" });
  const bubble = element("div", { className: "bubble" });
  item.append(bubble);
  if (message.deleted) {
    item.classList.add("gone");
    bubble.append(element("s", { text: "Message deleted" }));
  } else {
    fill(bubble, message, phone);
    if (message.buttons.length) item.append(inline(message, phone));
  }
  const marks = [];
  if (message.silent) marks.push("silent");
  if (message.edited) marks.push("edited");
  const foot = element("div", { className: "under" }, stamp(message.at, marks));
  if (!message.deleted) foot.prepend(deeds(message, phone));
  bubble.append(foot);
  return item;
}

function fill(bubble, message, phone) {
  if (message.forwarded) {
    bubble.append(element("small", { className: "origin", text: `Forwarded from ${message.forwarded}` }));
  }
  if (message.reply_to) bubble.append(element("small", { className: "answered", text: message.reply_to }));
  bubble.append(...things(message), ...marked(message.text, message.marks, phone));
}

function things(message) {
  const { file, photo, place, contact, kind } = message;
  if (photo) return [element("img", { className: "photo", src: photo, alt: "Photo" })];
  if (file) {
    return [element("a", { className: "attached", href: file.href, download: file.name, text: file.name })];
  }
  if (place) {
    const where = place.map((degrees) => degrees.toFixed(4)).join(", ");
    return [attached(message.live ? "Live location" : "Location"), element("span", { className: "where", text: where })];
  }
  if (contact) return [attached(contact.name), element("span", { className: "where", text: contact.number })];
  if (kind === "text") return [];
  if (message.emoji) return [element("span", { className: "sticker", text: message.emoji })];
  const seconds = message.seconds ? ` (${message.seconds} s)` : "";
  return [attached(`${NAMES[kind] || kind}${seconds}`)];
}

const attached = (text) => element("span", { className: "attached", text });

function deeds(message, phone) {
  const list = [button("Reply", () => phone.begins("reply", message))];
  if (!message.from_bot) {
    if (message.kind === "text" || message.photo) {
      list.push(button("Edit", () => phone.begins("edit", message)));
    }
    if (message.live) {
      list.push(button("Walk on", () => phone.walks(message)));
      list.push(button("Stop sharing", () => phone.act("move", {
        message_id: message.id, latitude: message.place[0], longitude: message.place[1], stops: true,
      })));
    }
  }
  list.push(button("Delete", () => phone.act("delete", { message_id: message.id })));
  const about = message.text ? `: ${message.text.slice(0, 30)}` : "";
  return menu(element("details", { className: "deeds" },
    element("summary", { ariaLabel: `More${about}`, text: "⋯" }),
    element("div", { className: "list" }, ...list)));
}

function inline(message, phone) {
  return element("div", { className: "inline" }, ...message.buttons.map((row) =>
    element("div", {}, ...row.map((each) => key(message, each, phone)))));
}

function key(message, { label, data, url, opens, style }, phone) {
  if (url) return leads(url, `${label} ↗`, phone);
  return button(label, () => opens ? opened(message, label, phone)
    : phone.act("press", { message_id: message.id, data: data || "" }), {
    className: style || "",
  });
}

// A Mini App, in a window of its own.
async function opened(message, label, phone) {
  const told = await phone.act("open", { message_id: message.id, label });
  if (told) window.open(told.result, "_blank", "noopener");
}

// A link to the chat is opened on the phone itself; any other in a window of its own.
function leads(url, text, phone) {
  const link = element("a", { href: url, target: "_blank", rel: "noopener noreferrer", text });
  if (CHAT.test(url)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      phone.act("scan", { link: url });
    });
  }
  return link;
}

function marked(text, marks, phone) {
  const pieces = [];
  let at = 0;
  for (const { type, offset, length, unix_time: seconds } of marks) {
    if (!TAGS[type] || offset < at) continue;
    const when = type === "date_time" && new Date(seconds * 1000);
    const more = when ? { dateTime: when.toISOString(), title: fullClock.format(when) } : {};
    pieces.push(...linked(text.slice(at, offset), phone));
    pieces.push(element(TAGS[type], { text: text.slice(offset, offset + length), ...more }));
    at = offset + length;
  }
  return [...pieces, ...linked(text.slice(at), phone)];
}

function linked(text, phone) {
  const pieces = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(/[.,;:!?)]+$/, "");
    pieces.push(text.slice(at, found.index), leads(address, address, phone));
    at = found.index + address.length;
  }
  return [...pieces, text.slice(at)];
}
