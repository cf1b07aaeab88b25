import type { DemoPerson } from './demo-data.js';

const LETTERS: { readonly [letter: string]: string } = Object.fromEntries(
  [
    ...'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'.split(
      ' ',
    ),
  ].map((pair) => pair.split('=') as [string, string]),
);

const latin = (text: string): string =>
  [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter.replace(/[^a-z0-9-]/, '')).join('');

/** An address that nobody can have: the domain is kept for examples (RFC 2606). */
export const mailAddressOf = ({ familyName, givenName, unit }: DemoPerson): string =>
  `${latin(familyName)}.${latin(givenName).slice(0, 1)}@${latin(unit)}.example`;
