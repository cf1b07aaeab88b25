import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useStudioActions } from '../../state/index.js';
import { useWords } from '../../words/index.js';

/** The way out on the left of what is done. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  const actions = useStudioActions();
  const words = useWords();
  return (
    <Group justify="flex-end" gap="xs" mt="md">
      <Button variant="default" onClick={() => actions.openDialog(undefined)}>
        {words.cancel}
      </Button>
      {children}
    </Group>
  );
}
