import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { MantineThemeProvider } from '@mantine/core';
import classes from './preview.module.css';

export interface PhoneFrameProps {
  readonly title: string;
  readonly width: number | 'full';
  readonly large: boolean;
  readonly children: ReactNode;
}

/** What the root element says of the scheme: Mantine's variables hang on it. */
const ROOT_ATTRIBUTES = ['lang', 'data-mantine-color-scheme', 'data-high-contrast', 'style', 'class'];

const copyStyles = (from: Document, to: Document): void => {
  // Mantine writes the values of the theme into the body, where its provider stands.
  const nodes = [...from.querySelectorAll('style, link[rel="stylesheet"]')];
  to.head.replaceChildren(...nodes.map((node) => to.importNode(node, true)));
  for (const name of ROOT_ATTRIBUTES) {
    const value = from.documentElement.getAttribute(name);
    if (value !== null) to.documentElement.setAttribute(name, value);
  }
};

/** A window of its own, so that rules for narrow screens and large type hold as on the real device. */
export function PhoneFrame({ title, width, large, children }: PhoneFrameProps) {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [body, setBody] = useState<HTMLElement>();
  useEffect(() => {
    const inside = frame?.contentDocument;
    if (!inside) return;
    const copy = () => copyStyles(document, inside);
    copy();
    setBody(inside.body);
    const observer = new MutationObserver(copy);
    observer.observe(document.head, { childList: true });
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, [frame]);
  useEffect(() => {
    if (body) body.ownerDocument.documentElement.style.fontSize = large ? '150%' : '';
  }, [body, large]);
  return (
    <>
      <iframe
        ref={setFrame}
        title={title}
        className={classes.frame}
        data-phone={width !== 'full'}
        style={width === 'full' ? undefined : { width }}
      />
      {body &&
        createPortal(
          <MantineThemeProvider theme={{ components: { Portal: { defaultProps: { target: body } } } }}>
            {children}
          </MantineThemeProvider>,
          body,
        )}
    </>
  );
}
