/** The wish to stop, whoever had it. */
export interface StopSignal {
  /** Resolves at the first wish. */
  wished: Promise<void>;
  isWished(): boolean;
  /** Resolves if the user insists. */
  insisted: Promise<void>;
}

/** One Ctrl+C arrives several times: from the terminal, from npm and from the first program. */
const ONE_WISH_MS = 1_500;

/** Ctrl+C, a signal, a closed terminal or the death of the program that started us: all mean "stop everything". */
export const listenForStop = (): StopSignal => {
  let since: number | undefined;
  let wish!: () => void;
  let insist!: () => void;
  const wished = new Promise<void>((resolve) => (wish = resolve));
  const insisted = new Promise<void>((resolve) => (insist = resolve));
  const onWish = (): void => {
    if (since === undefined) {
      since = Date.now();
      wish();
    } else if (Date.now() - since > ONE_WISH_MS) insist();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onWish);
  if (process.connected) process.once('disconnect', onWish);
  return { wished, insisted, isWished: () => since !== undefined };
};
