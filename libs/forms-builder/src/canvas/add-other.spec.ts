import { describe, expect, it } from '@jest/globals';
import { blockOf, rulesOf, type BlockId } from '@tandem/forms-core';
import { createStudioStore } from '../state/index.js';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { MemoryServer } from '../testing/memory-server.js';
import { addOther, canHaveOther } from './add-other.js';

const opened = () => {
  const store = createStudioStore(new MemoryServer(textOf(meetingForm)).design(), { language: 'ru' });
  const node = [...store.getState().tree.byPlace.values()].find(canHaveOther)!;
  const property = blockOf(node.block as BlockId).properties.find(
    ({ control }) => control.kind === 'options',
  )!;
  const add = () => addOther(store, store.getState().tree.byPlace.get(node.at)!, property, 'ru');
  return { store, node, add };
};

describe('«Другое…»', () => {
  it('adds the option, the text and the rule between them', () => {
    const { store, node, add } = opened();
    add();
    const { definition, tree, selection } = store.getState();
    const text = [...tree.byPlace.values()].find(({ title }) => title === `${node.title}: другое`)!;
    expect(JSON.stringify(definition.schema)).toContain('"const":"other"');
    expect(rulesOf(definition.schema).at(-1)).toMatchObject({
      when: { '==': [{ var: node.at }, 'other'] },
      then: [{ show: text.at }, { require: text.at }],
    });
    expect(selection).toEqual([node.at]);
  });

  it('is one step: undone at once to the very bytes', () => {
    const { store, add } = opened();
    const before = store.getState().document.text;
    add();
    expect(store.getState().cursor).toBe(1);
    expect(store.getState().steps[0]?.name.ru).toContain('«Другое»');
    store.actions.undo();
    expect(store.getState().document.text).toBe(before);
  });

  it('is added once', () => {
    const { store, add } = opened();
    add();
    const { text } = store.getState().document;
    add();
    expect(store.getState().document.text).toBe(text);
  });
});
