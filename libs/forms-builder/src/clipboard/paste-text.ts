import type { JsonObject } from '@tandem/domain';
import type { Operation, Refused } from '@tandem/forms-core';
import { addClip } from '../canvas/add-field.js';
import { propertiesOf } from '../canvas/field-words.js';
import { startersOf } from '../panel/controls/starter-entries.js';
import { placeOfNew } from '../canvas/places.js';
import type { StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import { readClip } from './read-clip.js';
import { readLines } from './read-lines.js';

/** Fields made of lines at once; a longer text is no list of questions. */
const MOST_FIELDS = 60;

const pasteOptions = (store: StudioStore, lines: readonly string[]): boolean => {
  const { tree, selection, language } = store.getState();
  const node =
    selection.length === 1 && selection[0] !== undefined ? tree.byPlace.get(selection[0]) : undefined;
  const list =
    node && propertiesOf(node).find(({ control }) => control.kind === 'options' && control.what !== 'level');
  if (!node || !list) return false;
  const entries = (list.read(node) ?? []) as readonly JsonObject[];
  const kept = entries.every(startersOf(node, list)) ? [] : entries;
  const fresh = lines.filter((title) => !kept.some((entry) => entry['title'] === title));
  store.actions.do(
    {
      do: 'setProperty',
      field: node.at,
      property: list.id,
      value: [...kept, ...fresh.map((title) => ({ title }))],
    },
    { say: wordsOf(language).optionsPasted(fresh.length) },
  );
  return true;
};

const pasteQuestions = (store: StudioStore, lines: readonly string[]): Refused | undefined => {
  const { tree, selection, page, language } = store.getState();
  const to = placeOfNew(tree, selection, page);
  const name = wordsOf(language).linesToFields(lines.length);
  const operations: Operation[] = lines.map((title) => ({
    do: 'addField',
    block: 'shortText',
    title,
    to,
    language,
  }));
  return store.actions.doAll(
    { ru: wordsOf('ru').linesToFields(lines.length), en: wordsOf('en').linesToFields(lines.length) },
    operations,
    { say: name },
  );
};

/** Puts a text from the clipboard into the form: copied fields, options of the chosen field, or questions line by line. */
export const pasteText = (store: StudioStore, text: string): void => {
  const { language, readOnly } = store.getState();
  if (readOnly) return;
  const words = wordsOf(language);
  const clip = readClip(text);
  if (clip) {
    if (!addClip(store, clip)) store.actions.say(words.pasted(clip.fields.length));
    return;
  }
  const lines = text.trim().startsWith('{') ? [] : readLines(text);
  if (lines.length === 0) return store.actions.say(words.nothingToPaste);
  if (pasteOptions(store, lines)) return;
  if (lines.length <= MOST_FIELDS) pasteQuestions(store, lines);
  else store.actions.say(words.nothingToPaste);
};
