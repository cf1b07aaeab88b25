import { Button, Group, Text } from '@mantine/core';
import { say } from '@tandem/domain';
import { useStudio, useStudioActions } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { StudioModal } from './studio-modal.js';

/** Why something was not done, in words; where rules stand in the way, what becomes of them is asked. */
export function RefusalDialog() {
  const pending = useStudio((state) => state.refusal);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  if (!pending) return null;
  const { refused, operations, name } = pending;
  const inUse = refused.code === 'in-use';
  const removeAll = () => {
    actions.dismissRefusal();
    actions.doAll(name ?? { ru: '', en: '' }, operations, { orphans: 'remove' });
  };
  return (
    <StudioModal title={inUse ? words.inUse : words.refusal} onClose={actions.dismissRefusal}>
      {inUse && refused.users ? (
        <>
          <Text fw={550}>{words.inUseText}</Text>
          <ul>
            {refused.users.map((user, index) => (
              <li key={index}>{say(user, language)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Text>{say(refused.message, language)}</Text>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        {inUse && (
          <Button variant="default" onClick={removeAll}>
            {words.removeWithUsers}
          </Button>
        )}
        <Button data-autofocus onClick={actions.dismissRefusal}>
          {inUse ? words.keepField : words.understood}
        </Button>
      </Group>
    </StudioModal>
  );
}
