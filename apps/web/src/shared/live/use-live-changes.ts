import { liveChange, type LiveChange } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { API } from '../http/request.js';
import { keepFresh } from './keep-fresh.js';
import { knownSince } from './own-moves.js';
import { staleKeys } from './stale-keys.js';

/** Keeps the screens true while others work: each message of the stream refreshes what it concerns. Answers whether the line is up. */
export function useLiveChanges(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource(`${API}/stream`);
    const fresh = keepFresh(client);
    let wasDown = false;
    source.onopen = () => {
      setConnected(true);
      // What happened while the line was down was told to nobody here.
      if (wasDown) fresh.outdateAll();
      wasDown = false;
    };
    source.onerror = () => {
      wasDown = true;
      setConnected(false);
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const change = readChange(message.data);
      if (change) fresh.outdate(staleKeys(change), knownSince(client, change));
    };
    return () => {
      source.close();
      fresh.stop();
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
