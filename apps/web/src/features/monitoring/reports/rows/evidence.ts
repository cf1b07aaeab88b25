const FILE = /^file:(?<id>[\w-]+)$/u;

/** A stored file among the addresses of a row. */
export const fileEvidence = (id: string): string => `file:${id}`;
export const fileOf = (evidence: string): string | undefined => FILE.exec(evidence)?.groups?.['id'];

/** An address that a browser opens; anything else would be a link to nowhere, or to a script. */
export const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/u.test(protocol) && hostname !== '';
};

/** «school.example.ru/news/12», without what nobody reads. */
export const addressWords = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
