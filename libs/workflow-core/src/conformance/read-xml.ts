import { SaxesParser } from 'saxes';

/** An element of an SCXML document, without namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: XmlElement[];
  text: string;
}

export const readXml = (source: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: local(name),
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => addText(open, text));
  parser.on('cdata', (text) => addText(open, text));
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  if (!root) throw new Error('An empty document');
  return root;
};

const addText = (open: readonly XmlElement[], text: string): void => {
  const element = open.at(-1);
  if (element) element.text += text;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenNamed = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  element.children.filter(({ name }) => names.includes(name));
