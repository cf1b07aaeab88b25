/** The whole of it fits a command of SMTP (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** A label of a name; in Cyrillic too («почта.рф»), with hyphens inside. */
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * Is this an address that a letter can be sent to? Stricter than the standard: no quoted names, no comments, no bare
 * numbers of machines, so that whatever passes is one address and cannot be read as two.
 */
export const isMailAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > LONGEST || at > LONGEST_LOCAL) return false;
  const labels = text.slice(at + 1).split('.');
  const top = labels.at(-1)!;
  return (
    LOCAL.test(text.slice(0, at)) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^\p{L}/u.test(top) &&
    top.length >= 2
  );
};
