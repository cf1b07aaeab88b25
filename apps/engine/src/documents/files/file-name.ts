/** Longest name that every file system and mail program keeps. */
const LONGEST = 120;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is safe to show and to save, ending as its content demands: `отчёт.html` that holds text becomes `отчёт.html.txt`. */
export const safeFileName = (name: string, extension: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const ends = clean.toLowerCase().endsWith(`.${extension}`);
  const stem = (ends ? clean.slice(0, -extension.length - 1) : clean).trim();
  const kept = [...stem].slice(0, LONGEST).join('').trim();
  return `${!kept || RESERVED.test(kept) ? 'файл' : kept}.${extension}`;
};

/** `Content-Disposition` that old and new programs understand (RFC 6266, RFC 5987). */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
