import type { Text } from '@tandem/domain';
import { checksOf, type FormDefinition, type FormNode, type FormTree } from '@tandem/forms-core';
import { kindOf } from './kind-of-text.js';
import type { TextRow } from './text-row.js';
import { WORDS, walkWords } from './walk-words.js';

const RUSSIAN = /[а-яё]/i;

/** Every text of a form beside its translation, in the order in which a reader of the form meets them. */
export const collectTexts = (definition: FormDefinition, tree: FormTree): TextRow[] => {
  const places = new Places(tree);
  const found = [
    ...metaTexts(definition),
    ...treeTexts(definition, 'schema', places),
    ...treeTexts(definition, 'ui', places),
  ].sort((a, b) => a.order - b.order);
  return [...found.map(({ row }) => row), ...messageTexts(definition, places), ...lostTexts(definition)];
};

interface Found {
  readonly row: TextRow;
  readonly order: number;
}

const metaTexts = ({ meta }: FormDefinition): Found[] =>
  (['title', 'about'] as const).flatMap((name) => {
    const text: Text | undefined = meta[name];
    if (!text?.ru) return [];
    const row: TextRow = {
      ...{ id: `meta/${name}`, part: 'meta', at: `/${name}/en`, kind: 'form', original: text.ru },
      ...{ english: text.en ?? '', field: '', where: '', needed: RUSSIAN.test(text.ru), lost: false },
    };
    return [{ row, order: -1 }];
  });

const treeTexts = (definition: FormDefinition, part: 'schema' | 'ui', places: Places): Found[] => {
  const source = part === 'schema' ? definition.schema : definition.uiSchema;
  const texts = definition.translations?.en?.[part] ?? {};
  return [...walkWords(source, WORDS[part])]
    .filter(({ at, text }) => RUSSIAN.test(text) || texts[at])
    .map(({ at, text }) => {
      const { node, order } = places.of(part, at);
      const kind = kindOf(at, node);
      const row: TextRow = {
        ...{ id: `${part}${at}`, part, at, kind, original: text, english: texts[at] ?? '' },
        ...{ field: node?.at ?? '', where: places.path(node), needed: RUSSIAN.test(text), lost: false },
      };
      return { row, order };
    });
};

const messageTexts = (definition: FormDefinition, places: Places): TextRow[] =>
  checksOf(definition.schema).map((check) => {
    const at = check.at.startsWith('$row/') ? `${check.in ?? ''}/*/${check.at.slice(5)}` : check.at;
    return {
      ...{ id: `rules/${check.id}`, part: 'rules', at: check.id, kind: 'message', original: check.message },
      english: definition.translations?.en?.rules?.[check.id] ?? '',
      ...{ field: at, where: places.path(places.at(at)), needed: true, lost: false },
    };
  });

/** Translations of what was deleted or renamed: they wait here until somebody takes them out. */
const lostTexts = (definition: FormDefinition): TextRow[] => {
  const english = definition.translations?.en ?? {};
  const checks = new Set(checksOf(definition.schema).map((check) => check.id));
  const standing = {
    schema: new Set([...walkWords(definition.schema, WORDS.schema)].map(({ at }) => at)),
    ui: new Set([...walkWords(definition.uiSchema, WORDS.ui)].map(({ at }) => at)),
    rules: checks,
  };
  return (['schema', 'ui', 'rules'] as const).flatMap((part) =>
    Object.entries(english[part] ?? {})
      .filter(([at, text]) => typeof text === 'string' && !standing[part].has(at))
      .map(([at, text]): TextRow => ({
        ...{ id: `lost/${part}${at}`, part, at, kind: part === 'rules' ? 'message' : 'title', original: '' },
        ...{ english: text, field: '', where: at, needed: false, lost: true },
      })),
  );
};

/** Finds the field on which a text stands, and the place of that field in the form. */
class Places {
  private readonly orders = new Map<string, number>();
  private readonly pages: { readonly at: string; readonly order: number }[] = [];
  private readonly nodes = { schema: new Map<string, FormNode>(), ui: new Map<string, FormNode>() };
  private readonly titles = new Map<string, string>();

  constructor(private readonly tree: FormTree) {
    for (const page of tree.pages) {
      if (page.pageAt) this.pages.push({ at: page.pageAt.replace(/^\/uiSchema/, ''), order: this.next() });
      page.fields.forEach((node) => this.add(node, ''));
    }
  }

  at(place: string): FormNode | undefined {
    return this.tree.byPlace.get(place);
  }

  path(node: FormNode | undefined): string {
    return node === undefined || node.at === '' ? '' : (this.titles.get(node.at) ?? node.title);
  }

  of(part: 'schema' | 'ui', at: string): { readonly node: FormNode | undefined; readonly order: number } {
    const page = part === 'ui' ? this.pages.find((one) => at.startsWith(`${one.at}/`)) : undefined;
    if (page) return { node: undefined, order: page.order };
    for (let end = at.lastIndexOf('/'); end > 0; end = at.lastIndexOf('/', end - 1)) {
      const node = this.nodes[part].get(at.slice(0, end));
      if (node) return { node, order: this.orders.get(node.at)! };
    }
    return { node: undefined, order: at.startsWith('/x-') ? Number.MAX_SAFE_INTEGER : 0 };
  }

  private add(node: FormNode, above: string): void {
    const title = above === '' ? node.title || node.key : `${above} › ${node.title || node.key}`;
    this.orders.set(node.at, this.next());
    this.titles.set(node.at, title);
    this.nodes.schema.set(node.schemaAt.replace(/^\/schema/, ''), node);
    this.nodes.ui.set(node.uiAt.replace(/^\/uiSchema/, ''), node);
    node.children.forEach((child) => this.add(child, title));
  }

  private next(): number {
    return this.orders.size + this.pages.length + 1;
  }
}
