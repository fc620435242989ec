// What is put into the chat beside words: each thing, and what is asked of it.
import { ask, button, get } from "./room.js";

const AUTHOR = { label: "Who wrote it first", name: "author", maxLength: 60, value: "Somebody else" };
const NEARBY = 0.0007;  // degrees; some 50 to 80 metres

export function attaching(phone) {
  const act = (name, what) => phone.act(name, what);
  const here = () => ({ latitude: phone.seen.place[0], longitude: phone.seen.place[1] });
  const caption = () => phone.takeWords();
  return [
    button("Photo", async () => act("photo", { caption: caption(), content: await picture(phone.seen.name) })),
    button("Photo from this computer…", () => chosen("image/*", (_, content) =>
      act("photo", { caption: caption(), content }))),
    button("File…", () => chosen("", ({ name, type }, content) =>
      act("document", { name, media_type: type, content }))),
    button("Voice message", () => act("voice")),
    button("My location", () => act("location", here())),
    button("Live location", () => act("location", { ...here(), live: true })),
    button("Another place…", async () => {
      const place = await ask("Send a place", [
        { label: "Latitude", name: "latitude", inputMode: "decimal", required: true, value: here().latitude },
        { label: "Longitude", name: "longitude", inputMode: "decimal", required: true, value: here().longitude },
      ]);
      if (place) act("location", place);
    }),
    button("Contact…", async () => {
      const contact = await ask("Send a contact", [
        { label: "First name", name: "first_name", maxLength: 40, required: true },
        { label: "Last name", name: "last_name", maxLength: 40 },
        { label: "Number", name: "phone_number", type: "tel", maxLength: 20, required: true },
      ]);
      if (contact) act("contact", contact);
    }),
    button("Forward a message…", async () => {
      const message = await ask("Forward what somebody wrote", [
        AUTHOR, { label: "Their words", name: "text", maxLength: 4096, required: true },
      ]);
      if (message) act("forward", message);
    }),
    button("Scan a code or tag…", () => scan(phone)),
    button("Sticker", () => act("sticker")),
  ];
}

async function scan(phone) {
  const signs = await get("signs").catch(() => []);
  const fields = [{ label: "Or the link of any code", name: "link", type: "url",
    placeholder: "https://t.me/…?start=…" }];
  if (signs.length) {
    fields.unshift({ label: "What hangs on the wall", name: "sign",
      options: signs.map(({ name, link }) => [link, name]) });
  }
  const found = await ask("Scan a code or tag", fields, "Scan");
  if (found) phone.act("scan", { link: found.link || found.sign });
}

function chosen(accept, send) {
  const input = Object.assign(document.createElement("input"), { type: "file", accept });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (file) send(file, await inBase64(file));
  });
  input.click();
}

async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(letters);
}

// A camera is not at hand: a door at night is drawn, another one each time.
async function picture(name) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const pen = canvas.getContext("2d");
  const hue = Math.floor(Math.random() * 360);
  const sky = pen.createLinearGradient(0, 0, 0, 480);
  sky.addColorStop(0, `hsl(${hue} 40% 12%)`);
  sky.addColorStop(1, `hsl(${hue} 30% 32%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = "#2b2f36";
  pen.fillRect(230, 110, 180, 370);
  pen.fillStyle = "#ffd27a";
  pen.fillRect(260, 150, 120, 70);
  pen.beginPath();
  pen.arc(390, 320, 8, 0, 7);
  pen.fill();
  pen.fillStyle = "#fff";
  pen.font = "22px system-ui";
  pen.fillText(`Side door, taken by ${name}`, 20, 460);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
  return inBase64(blob);
}

export const walked = ([latitude, longitude]) => ({
  latitude: latitude + (Math.random() - 0.3) * NEARBY, longitude: longitude + NEARBY,
});
