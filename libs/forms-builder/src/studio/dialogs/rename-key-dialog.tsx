import { useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { say } from '@tandem/domain';
import { usersOf } from '@tandem/forms-core';
import { useStudio, useStudioActions, useStudioStore } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { StudioModal } from './studio-modal.js';

/** Another name of a field in the data, with those that will follow it. */
export function RenameKeyDialog({ field }: { readonly field: string }) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const words = useWords();
  const [users] = useState(() => usersOf(store.getState().definition, field));
  const [key, setKey] = useState(() => store.getState().tree.byPlace.get(field)?.key ?? '');
  const [refused, setRefused] = useState<string>();
  const rename = () => {
    const answer = actions.do({ do: 'renameKey', field, key: key.trim() }, { quiet: true });
    if (answer) setRefused(say(answer.message, language));
    else actions.openDialog(undefined);
  };
  return (
    <StudioModal title={words.renameTitle}>
      <Text c="dimmed" mb="sm">
        {words.renameText}
      </Text>
      <TextInput
        data-autofocus
        label={words.key}
        value={key}
        maxLength={60}
        error={refused}
        spellCheck={false}
        onChange={(event) => {
          setKey(event.currentTarget.value);
          setRefused(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename();
        }}
      />
      {users.length > 0 && (
        <>
          <Text fw={550} mt="sm">
            {words.users}
          </Text>
          <ul>
            {users.map(({ kind, id, text }) => (
              <li key={`${kind} ${id}`}>{say(text, language)}</li>
            ))}
          </ul>
        </>
      )}
      <DialogFoot>
        <Button onClick={rename}>{words.rename}</Button>
      </DialogFoot>
    </StudioModal>
  );
}
