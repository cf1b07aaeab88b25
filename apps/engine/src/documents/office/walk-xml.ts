import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { Refusal } from '../../problems/problem-error.js';
import { refuseOffice } from './office-refusals.js';

export interface XmlWalk {
  /** Names come without their prefix: files of different programs use different ones. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Nothing more is wanted: the rest is not looked at. */
  readonly isDone?: () => boolean;
}

/** So much is read at a time; requests are served between. */
const CHUNK = 65_536;

/** Goes through XML once, in pieces, without keeping it; `progress` hears how far it is, from 0 to 1. Definitions of entities are refused, so nothing swells here. */
export const walkXml = async (
  content: Buffer,
  walk: XmlWalk,
  progress?: (share: number) => void,
): Promise<void> => {
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const own = (wanted: string): string | undefined => {
      for (const key in attributes) if (localName(key) === wanted) return attributes[key] as string;
      return undefined;
    };
    walk.open?.(localName(name), own);
  });
  parser.on('closetag', ({ name }) => walk.close?.(localName(name)));
  parser.on('text', (text) => walk.text?.(text));
  parser.on('cdata', (text) => walk.text?.(text));
  parser.on('doctype', () => {
    throw refuseOffice.unreadable();
  });
  const decoder = new TextDecoder(encodingOf(content));
  try {
    for (let at = 0; at < content.length; at += CHUNK) {
      if (at > 0) await setImmediate();
      if (walk.isDone?.()) return;
      progress?.(at / content.length);
      parser.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : refuseOffice.unreadable();
  }
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = (content: Buffer): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
};
