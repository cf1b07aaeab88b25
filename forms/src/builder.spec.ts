import { describe, expect, it } from '@jest/globals';
import { readTree, walkFields, type FormNode } from '@tandem/forms-core';
import { readForms } from './read-forms.js';

const all = (nodes: readonly FormNode[]): readonly FormNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children)]);

describe.each(readForms())('the studio reads $name', ({ definition }) => {
  const nodes = all(readTree(definition).root.children);

  it('without a field that it does not understand', () => {
    const opaque = nodes.filter(({ block }) => block === 'opaque');
    expect(opaque.map(({ at, why }) => `${at}: ${why?.ru}`)).toEqual([]);
  });

  it('without a keyword that no control can change, but for answers given beforehand', () => {
    const rest = nodes.flatMap((node) => node.rest.map((keyword) => `${node.at}: ${keyword}`));
    expect(rest).toEqual([]);
  });

  it('with every field in its place', () => {
    const known = new Map(nodes.map((node) => [node.at, node]));
    // What stands inside a block, such as a row of a matrix, belongs to the block.
    const within = (at: string): boolean => {
      for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/')))
        if (known.has(place)) return known.get(place)!.children.length === 0 || place === at;
      return false;
    };
    const lost = [...walkFields(definition.schema)].map(({ at }) => at).filter((at) => !within(at));
    expect(lost).toEqual([]);
  });
});
