import { Button, Stack, Text } from '@mantine/core';
import { say } from '@tandem/domain';
import { blockOf } from '@tandem/forms-core';
import { titleOfField } from '../../canvas/field-words.js';
import { BlockIcon } from '../../palette/block-icon.js';
import { useStudio, useStudioActions } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { StudioModal } from './studio-modal.js';

/** Kinds into which a field can be turned. */
export function ConvertDialog({ field }: { readonly field: string }) {
  const node = useStudio((state) => state.tree.byPlace.get(field));
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  if (!node) return null;
  const kinds =
    node.block === 'opaque' || node.block === 'root' ? [] : blockOf(node.block).becomes.map(blockOf);
  return (
    <StudioModal title={words.convertTitle(titleOfField(node, words))}>
      <Text c="dimmed" mb="sm">
        {kinds.length === 0 ? words.cannotConvert : words.convertText}
      </Text>
      <Stack gap="xs">
        {kinds.map((block, index) => (
          <Button
            key={block.id}
            variant="default"
            justify="flex-start"
            data-autofocus={index === 0 ? true : undefined}
            leftSection={<BlockIcon block={block} />}
            onClick={() => {
              actions.openDialog(undefined);
              actions.do({ do: 'convert', field, to: block.id });
            }}
          >
            {say(block.title, language)}
          </Button>
        ))}
      </Stack>
    </StudioModal>
  );
}
