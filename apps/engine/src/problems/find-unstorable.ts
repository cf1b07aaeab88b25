/** Deeper than anything that a screen sends. */
const MAX_DEPTH = 64;

type Unstorable = {
  readonly path: string;
  readonly code: 'text' | 'too-deep';
  readonly message: string;
};

/**
 * PostgreSQL keeps neither the sign with number nought nor half of a surrogate pair. Found before anything reads the
 * input, so that every endpoint answers it in the same words. Walks without recursion.
 */
export const findUnstorable = (input: unknown): Unstorable | undefined => {
  const waiting: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value: input, path: '', depth: 0 },
  ];
  while (waiting.length > 0) {
    const { value, path, depth } = waiting.pop()!;
    if (typeof value === 'string' && !isStorable(value))
      return {
        path,
        code: 'text',
        message: 'В тексте есть знак, который нельзя сохранить: наберите это место заново.',
      };
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) return { path: '', code: 'too-deep', message: 'Данные вложены слишком глубоко.' };
    for (const [key, child] of Object.entries(value)) {
      if (!isStorable(key))
        return { path, code: 'text', message: 'В имени поля есть знак, который нельзя сохранить.' };
      waiting.push({
        value: child,
        path: key.length <= 80 && path.length < 300 ? `${path}/${encodeKey(key)}` : path,
        depth: depth + 1,
      });
    }
  }
  return undefined;
};

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** A key that somebody made up is not said back; names of our fields are Latin words. */
const encodeKey = (key: string): string => (/^[A-Za-z0-9_-]+$/.test(key) ? key : '…');
