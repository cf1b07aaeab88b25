import { useState } from 'react';
import { Button, Select, Stack } from '@mantine/core';
import { titleOfField } from '../../canvas/field-words.js';
import { moveFields } from '../../canvas/move-fields.js';
import { useStudio, useStudioActions, useStudioStore } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { containersOf, placeAtPosition, positionsOf, standsAt } from './move-targets.js';
import { StudioModal } from './studio-modal.js';

/** What dragging does, by choosing: page, group, position. */
export function MoveDialog({ fields }: { readonly fields: readonly string[] }) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const tree = useStudio((state) => state.tree);
  const words = useWords();
  const [first = ''] = fields;
  const [from] = useState(() => standsAt(tree, first));
  const [page, setPage] = useState(from.page);
  const [container, setContainer] = useState(from.container);
  const [position, setPosition] = useState(from.position);
  const node = tree.byPlace.get(first);
  const where = { page, container, moving: fields };
  const positions = positionsOf(tree, where, words);
  const containers = containersOf(tree, page, fields, words);
  const last = positions.length - 1;

  const move = () => {
    actions.openDialog(undefined);
    moveFields(store, fields, placeAtPosition(tree, where, Math.min(position, last)));
  };
  return (
    <StudioModal
      title={
        fields.length === 1 && node
          ? words.moveOne(titleOfField(node, words))
          : words.moveTitle(fields.length)
      }
    >
      <Stack gap="sm">
        {tree.pages.length > 1 && (
          <Select
            data-autofocus
            label={words.page}
            data={tree.pages.map(({ id, title }) => ({ value: id, label: title || id }))}
            value={page}
            allowDeselect={false}
            onChange={(next) => {
              setPage(next ?? page);
              setContainer('');
              setPosition(Number.MAX_SAFE_INTEGER);
            }}
          />
        )}
        {containers.length > 1 && (
          <Select
            label={words.container}
            data={[...containers]}
            value={container}
            allowDeselect={false}
            onChange={(next) => {
              setContainer(next ?? '');
              setPosition(Number.MAX_SAFE_INTEGER);
            }}
          />
        )}
        <Select
          label={words.position}
          data={[...positions]}
          value={String(Math.min(position, last))}
          allowDeselect={false}
          onChange={(next) => setPosition(Number(next ?? 0))}
        />
      </Stack>
      <DialogFoot>
        <Button onClick={move}>{words.move}</Button>
      </DialogFoot>
    </StudioModal>
  );
}
