import { liveChange, type LiveChange } from '@tandem/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { API } from '../http/request.js';

/** Keeps the screens true while others work: each message of the stream refreshes what it concerns. Answers whether the line is up. */
export function useLiveChanges(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource(`${API}/stream`);
    const pending = gather((changes) => changes.forEach((change) => applyChange(client, change)));
    let wasDown = false;
    source.onopen = () => {
      setConnected(true);
      // What happened while the line was down was told to nobody here.
      if (wasDown) void client.invalidateQueries();
      wasDown = false;
    };
    source.onerror = () => {
      wasDown = true;
      setConnected(false);
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const change = readChange(message.data);
      if (change) pending.add(change);
    };
    return () => {
      source.close();
      pending.stop();
    };
  }, [client]);
  return connected;
}

function readChange(text: string): LiveChange | undefined {
  try {
    return liveChange.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A busy minute sends many messages: they are applied together, at most every quarter of a second. */
function gather(apply: (changes: LiveChange[]) => void) {
  let waiting: LiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add(change: LiveChange) {
      waiting.push(change);
      timer ??= setTimeout(() => {
        timer = undefined;
        const changes = waiting;
        waiting = [];
        apply(changes);
      }, 250);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Which stored answers a change makes old. */
export function applyChange(client: QueryClient, change: LiveChange): void {
  const refresh = (...queryKey: unknown[]) => void client.invalidateQueries({ queryKey });
  if (change.kind === 'notification') return refresh('notifications');
  if (change.kind === 'hello') return;
  if (change.case) refresh('cases', change.case);
  if (change.kind === 'document') return;
  refresh('board');
  refresh('tasks');
  if (change.kind === 'case') {
    refresh('case-lists');
    refresh('registers');
    refresh('roadmaps');
    // Opening a campaign moves hundreds of cases in seconds: an answer on its way is let come.
    void client.invalidateQueries({ queryKey: ['monitoring'] }, { cancelRefetch: false });
  }
}
