import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';

export interface LateTextProps extends Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'> {
  readonly text: string;
  /** Once the person is done with the field, and only where the text is another one. */
  readonly onText: (text: string) => void;
  /** While it is being typed: what is understood is shown at once. */
  readonly onTyping?: (text: string) => void;
}

/** A text that is written when the person leaves it: one step for what he typed, not one for each letter. */
export function LateText({ text, onText, onTyping, ...props }: LateTextProps) {
  const [typed, setTyped] = useState<string>();
  const end = () => {
    if (typed !== undefined && typed.trim() !== text) onText(typed.trim());
    setTyped(undefined);
  };
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={10}
      maxLength={4_000}
      {...props}
      value={typed ?? text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onTyping?.(event.currentTarget.value);
      }}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end();
        if (event.key !== 'Escape' || typed === undefined) return;
        // The first Escape takes the text back, only the next one closes what is around it.
        event.preventDefault();
        event.stopPropagation();
        setTyped(undefined);
        onTyping?.(text);
      }}
    />
  );
}
