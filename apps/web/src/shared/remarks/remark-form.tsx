import { Button, Group, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface RemarkFormProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly verb: string;
  /** What is said where it is sent without a word. */
  readonly empty: string;
  readonly busy: boolean;
  readonly problem?: string | undefined;
  readonly initial?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly autoFocus?: boolean;
  /** Answers whether it was taken: the words go only then. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** Where a remark or an answer is written: Ctrl+Enter sends it; refused words stay where they are. */
export function RemarkForm(props: RemarkFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.initial ?? '');
  const [asked, setAsked] = useState(false);
  const empty = text.trim() === '';
  const send = async () => {
    setAsked(true);
    if (empty || props.busy) return;
    if (await props.onSend(text.trim())) {
      setText('');
      setAsked(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} data-screen-only>
      <Textarea
        ref={props.inputRef}
        label={props.label}
        description={props.description}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape') {
            event.stopPropagation();
            if (props.onCancel) props.onCancel();
            else event.currentTarget.blur();
          }
        }}
        error={props.problem ?? (asked && empty ? props.empty : undefined)}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        {...(props.autoFocus ? { autoFocus: true } : {})}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        {props.onCancel && (
          <Button variant="subtle" color="gray" onClick={props.onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button
          type="submit"
          variant={props.onCancel ? 'filled' : 'light'}
          loading={props.busy}
          leftSection={<IconSend size={14} stroke={1.75} aria-hidden />}
        >
          {props.verb}
        </Button>
      </Group>
    </form>
  );
}
