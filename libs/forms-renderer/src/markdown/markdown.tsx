import { Fragment, useMemo, type ReactNode } from 'react';
import { parseMarkdown, type Inline, type RichBlock } from './parse-markdown.js';
import classes from './markdown.module.css';

const inline = (part: Inline, key: number): ReactNode => {
  if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
  const inside = part.parts.map(inline);
  if (part.kind === 'link')
    return (
      <a key={key} href={part.href} target="_blank" rel="noreferrer">
        {inside}
      </a>
    );
  return part.kind === 'strong' ? <strong key={key}>{inside}</strong> : <em key={key}>{inside}</em>;
};

function Block({ block }: { readonly block: RichBlock }) {
  // A heading inside an answer must not join the outline of the page.
  if (block.kind === 'heading')
    return (
      <p className={classes.heading} data-level={block.level}>
        {block.parts.map(inline)}
      </p>
    );
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, index) => (
          <li key={index}>{item.map(inline)}</li>
        ))}
      </List>
    );
  }
  return (
    <p>
      {block.lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line.map(inline)}
        </Fragment>
      ))}
    </p>
  );
}

/** A rich text as it is read. It is made of elements only: nothing of the text becomes HTML. */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className={classes.rich}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}
