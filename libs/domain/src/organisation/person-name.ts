/** Parts of a Russian name. */
export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | null;
}

/** «Орлова Ирина Викторовна». */
export const fullName = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** «Орлова И. В.», with no-break spaces so that initials stay with the name. */
export const shortName = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, `${givenName.slice(0, 1)}.`, patronymic ? `${patronymic.slice(0, 1)}.` : '']
    .filter(Boolean)
    .join('\u00a0');
