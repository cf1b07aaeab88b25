import { lazy, Suspense, useState } from 'react';
import { Button, Text } from '@mantine/core';
import { say } from '@tandem/domain';
import { useStudio, useStudioActions, useStudioStore } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { textOfPart } from './text-of-part.js';
import { StudioModal } from './studio-modal.js';

// The editor is heavy and few people open it.
const JsonEditor = lazy(() => import('./json-editor.js'));

interface JsonDialogProps {
  readonly at: string;
  readonly title: string;
}

const whyNot = (text: string): boolean => {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
};

/** A part of the form as the text that it is. */
export function JsonDialog({ at, title }: JsonDialogProps) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = useWords();
  const [before] = useState(() => textOfPart(store.getState().document, at));
  const [text, setText] = useState(before);
  const [refused, setRefused] = useState<string>();
  const bad = whyNot(text);
  const apply = () => {
    if (text === before) return actions.openDialog(undefined);
    const operation =
      at === ''
        ? ({
            do: 'replaceAll',
            text,
            name: { ru: 'Форма изменена как JSON', en: 'Form edited as JSON' },
          } as const)
        : ({ do: 'setJson', at, text } as const);
    const answer = actions.do(operation, { quiet: true });
    if (answer) setRefused(say(answer.message, language));
    else actions.openDialog(undefined);
  };
  return (
    <StudioModal title={words.jsonTitle(title)} size="xl">
      <Text c="dimmed" mb="xs">
        {words.jsonText}
      </Text>
      <Suspense fallback={<Text>{words.jsonLoading}</Text>}>
        <JsonEditor
          text={before}
          readOnly={readOnly}
          label={words.jsonTitle(title)}
          onChange={(next) => {
            setText(next);
            setRefused(undefined);
          }}
        />
      </Suspense>
      <Text role="alert" c="red" mt="xs">
        {bad ? words.jsonBad : refused}
      </Text>
      <DialogFoot>
        <Button disabled={readOnly || bad} onClick={apply}>
          {words.apply}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}
