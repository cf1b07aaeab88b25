import type { Actor } from './actor.js';

interface CaseInList {
  readonly id: string;
  readonly title: string;
  readonly subject: 'cycle' | 'request' | 'candidacy' | 'pair';
}

/** The case of this kind whose title has these words in it, among those that this person sees. */
export const findCase = async (
  actor: Actor,
  words: string,
  subject: CaseInList['subject'] = 'pair',
): Promise<string> => {
  const { body } = await actor.ask<{ items: CaseInList[] }>('GET', '/cases?status=any&limit=200');
  const found = body.items.filter(
    (one) => one.subject === subject && one.title.replaceAll('\u00a0', ' ').includes(words),
  );
  if (found.length !== 1)
    throw new Error(`${found.length} cases (${subject}) have «${words}» in their title`);
  return found[0]!.id;
};
