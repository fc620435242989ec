
"use strict";
const at = (id) => document.getElementById(id);

class Refused extends Error {}

function verdict(kind, head, words) {
  const box = at("verdict");
  box.className = kind;
  box.querySelector("strong").textContent = head;
  box.querySelector("span").textContent = words;
}

/* Written again it must be the same: base64 lets a letter change that no byte shows. */
function bytes(id) {
  const block = at(id);
  if (!block) throw new Refused(id + " is missing.");
  let raw;
  try { raw = atob(block.textContent); } catch { raw = null; }
  if (raw === null || btoa(raw) !== block.textContent) {
    throw new Refused(id + " was changed or cut off.");
  }
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
}

/* RFC 8785, for whole numbers. */
function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const one = (name) => JSON.stringify(name) + ":" + canonical(value[name]);
  return "{" + Object.keys(value).sort().map(one).join(",") + "}";
}

async function sha256(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function keyOf(raw) {
  try {
    return await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
  } catch (problem) {
    if (problem.name === "NotSupportedError") return null;
    throw new Refused("The key in it is none.");
  }
}

async function signedContent(key) {
  const signed = bytes("data-bundle");
  if (!(await crypto.subtle.verify("Ed25519", key, bytes("data-signature"), signed))) {
    throw new Refused("What is in it is not what was signed with this key.");
  }
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(signed);
  const data = JSON.parse(text);
  if (canonical(data) !== text) throw new Refused("It is written in another way than it was signed in.");
  const own = btoa(String.fromCharCode(...bytes("data-key")));
  if (!data.keys.some((each) => each.public === own)) {
    throw new Refused("It was signed with a key that it does not name.");
  }
  return data;
}

async function checkPhotos(data) {
  for (const photo of data.photos) {
    if (photo.file && (await sha256(bytes(photo.file))) !== photo.sha256) {
      throw new Refused("Photo " + photo.number + " is not what was signed.");
    }
  }
  const named = new Set(data.photos.map((photo) => photo.file));
  for (const block of document.querySelectorAll('[id^="photos/"]')) {
    if (!named.has(block.id)) throw new Refused("There is a photo in it that was not signed.");
  }
}

const SEALED = ["previous_hash", "at", "actor", "deed", "about", "before", "after", "late_s"];

async function fits(entry) {
  const words = SEALED.map((name) => String(entry[name])).join("\x1f");
  return (await sha256(new TextEncoder().encode(words))) === entry.hash;
}

function make(name, words, kind) {
  const made = document.createElement(name);
  if (words !== undefined && words !== null) made.textContent = words;
  if (kind) made.className = kind;
  return made;
}

function facts(columns, row) {
  const list = make("dl");
  for (const [place, name] of columns.entries()) {
    const value = row[place];
    if (value === null || value === "") continue;
    list.append(make("dt", name.replaceAll("_", " ")));
    list.append(make("dd", value === true ? "yes" : value === false ? "no" : value));
  }
  return list;
}

const TYPES = { jpg: "image/jpeg", png: "image/png" };

function picture(photo) {
  const type = photo.file && TYPES[photo.file.split(".").pop()];
  if (!type) return make("span");
  const image = make("img");
  image.alt = "Photo " + photo.number;
  image.src = "data:" + type + ";base64," + at(photo.file).textContent;
  return image;
}

function showTimeline(data) {
  for (const line of data.timeline) {
    const item = make("li");
    item.append(make("time", line.local), make("b", line.ref ? line.ref + " " : ""), line.words);
    const photo = data.photos.find((each) => each.number === line.photo);
    if (photo) item.append(picture(photo));
    at("timeline").append(item);
  }
  if (!data.timeline.length) at("timeline").append(make("li", "Nothing is kept of this time."));
}

const CUSTODY = {
  received: "Received", moved: "Moved to this record", seen: "Opened by",
  released: "Released with the report by", exported: "Taken out in a bundle by",
  covered: "Copied with the faces covered by", seen_covered: "Copy with covered faces opened by",
  let_out: "Copy let out to the client by", kept_in: "Copy kept from the client by",
  sent_out: "Copy sent to the client by",
};

function showPhotos(data) {
  for (const photo of data.photos) {
    const part = make("section");
    part.append(make("h3", "Photo " + photo.number + ", held with " + photo.about));
    if (photo.file) {
      part.append(picture(photo), make("div", photo.file + ", " + photo.bytes + " bytes"));
      part.append(make("div", "SHA-256 " + photo.sha256, "hash"));
    } else {
      part.append(make("p", "NOT IN THIS BUNDLE: " + photo.missing, "warning"));
    }
    if (photo.covered) showCovered(photo, part);
    const custody = make("ol", undefined, "line");
    for (const step of photo.custody) {
      const item = make("li");
      item.append(make("time", step.local), CUSTODY[step.what] + " " + step.who);
      custody.append(item);
    }
    part.append(custody);
    at("photos").append(part);
  }
  if (!data.photos.length) at("photos").append(make("p", "None."));
}

function showCovered(photo, part) {
  const { sha256, of_sha256, faces } = photo.covered;
  const same = !photo.file || photo.sha256 === of_sha256;
  part.append(make("p", "What managers and the client are shown is a copy with the faces covered (" + faces + " found). It is not in this bundle; compare one that you were sent by its hash."));
  part.append(make("div", "Copy: SHA-256 " + sha256, "hash"));
  part.append(make("div", "Made of: SHA-256 " + of_sha256, "hash"));
  if (!same) part.append(make("p", "THE FILE ABOVE IS NOT THE ONE THAT THE COPY WAS MADE OF.", "warning"));
}

function showTables(data) {
  for (const [name, { columns, rows }] of Object.entries(data.tables)) {
    const part = make("details");
    part.append(make("summary", name.replaceAll("-", " ") + ": " + rows.length));
    for (const row of rows) part.append(make("h3", row[0]), facts(columns, row));
    part.open = rows.length === 1;
    at("tables").append(part);
  }
}

function warn(words) { at("warnings").append(make("p", words, "warning")); }

async function showJournal(data) {
  let before = null, odd = 0;
  for (const entry of data.journal.entries) {
    let says = (await fits(entry)) ? "yes" : "NO";
    if (before && before.entry + 1 === entry.entry) {
      says += before.hash === entry.previous_hash ? ", follows the one above" : ", but NOT the one above";
    }
    odd += says.includes("N");
    before = entry;
    const row = make("tr");
    for (const cell of [entry.entry, entry.at, entry.called, entry.deed, entry.about, entry.before, entry.after, says]) {
      row.append(make("td", cell));
    }
    at("journal").append(row);
  }
  if (odd) warn("In the journal below " + odd + " lines do not fit.");
  const { count, broken_at: broken, newest, newest_hash: hash } = data.journal;
  if (broken !== null) warn("When this was made, the company’s journal was broken at its entry " + broken + ".");
  at("chain").textContent = broken === null
    ? "The company’s product read its whole journal before it signed this, " + count + " entries, and found it unbroken up to entry " + newest + ", whose hash is " + hash + ". The journal itself shows later whether that is so."
    : "That the company’s journal is whole is not proven: it was broken at entry " + broken + ".";
}

async function show(data, print) {
  document.title = "Evidence: " + data.what.title;
  at("title").textContent = "Evidence: " + data.what.title;
  at("fingerprint").textContent = print;
  const mine = data.keys.find((each) => each.fingerprint === print);
  at("since").textContent = "In use since " + mine.since + ". Made by " + data.company + ", " + data.made_at + ".";
  at("zone").textContent = "Times are those on the clock of " + data.zone + ".";
  const gone = data.photos.filter((photo) => !photo.file).length;
  if (gone) warn(gone + " of " + data.photos.length + " photos are not in it: see below.");
  showTimeline(data);
  showPhotos(data);
  showTables(data);
  await showJournal(data);
  at("said").addEventListener("input", () => compare(print));
  at("files").addEventListener("change", () => compareFiles(data));
  at("checked").hidden = false;
}

function compare(print) {
  const plain = (words) => words.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const said = plain(at("said").value);
  const same = said === plain(print);
  at("compared").textContent = !said ? "" : same
    ? "The same: it is the company’s key."
    : "NOT THE SAME. If it is typed as they told you, this was signed by somebody else.";
}

async function compareFiles(data) {
  at("same").replaceChildren();
  for (const file of at("files").files) {
    const hash = await sha256(await file.arrayBuffer());
    const photo = data.photos.find((each) => each.sha256 === hash);
    const covered = data.photos.find((each) => each.covered && each.covered.sha256 === hash);
    const words = photo ? "is photo " + photo.number + ", unchanged"
      : covered ? "is the copy of photo " + covered.number + " with the faces covered, unchanged"
      : "is NOT among the photos above";
    at("same").append(make("li", file.name + ": " + words));
  }
}

async function check() {
  if (!window.crypto || !crypto.subtle) return null;
  const raw = bytes("data-key");
  const key = await keyOf(raw);
  if (key === null) return null;
  const data = await signedContent(key);
  await checkPhotos(data);
  const digits = (await sha256(raw)).slice(0, 32).toUpperCase();
  return { data, print: digits.match(/.{4}/g).join(" ") };
}

check().then(async (found) => {
  if (found === null) {
    verdict("waits", "CANNOT BE CHECKED HERE", "This browser does not know the signature (Ed25519). Open the page in a current Chrome, Edge, Firefox or Safari, or run: checkcall verify FILE.zip");
    return;
  }
  await show(found.data, found.print);
  verdict("good", "VERIFIED", "Nothing was changed since it was signed. Now compare whose key it is.");
}).catch((problem) => {
  const why = problem instanceof Refused ? problem.message : "It is damaged.";
  at("checked").hidden = true;
  verdict("bad", "NOT VERIFIED", why + " Believe nothing in it, and ask for it again.");
});
