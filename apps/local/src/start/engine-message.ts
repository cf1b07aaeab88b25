/** What the engine tells over the channel while it starts: each step when it is done. */
export interface EngineProgress {
  kind: 'progress';
  step: string;
  seconds: number;
  address?: string;
}

/** A start that the engine refuses in words meant for the user: a broken form, say. */
export interface EngineRefusal {
  kind: 'refused';
  message: string;
}

export type EngineMessage = EngineProgress | EngineRefusal;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const parseEngineMessage = (value: unknown): EngineMessage | undefined => {
  if (!isObject(value)) return undefined;
  if (value['kind'] === 'refused') return { kind: 'refused', message: String(value['message']) };
  if (value['kind'] !== 'progress' || typeof value['step'] !== 'string') return undefined;
  return {
    kind: 'progress',
    step: value['step'],
    seconds: Number(value['seconds'] ?? 0),
    ...(typeof value['address'] === 'string' ? { address: value['address'] } : {}),
  };
};

const TITLES: Record<string, string> = {
  migrations: 'Схема базы данных',
  content: 'Формы и процессы',
  demo: 'Демонстрационный регион',
  ready: 'Готово',
};

export const titleOfStep = (step: string): string => TITLES[step] ?? step;
