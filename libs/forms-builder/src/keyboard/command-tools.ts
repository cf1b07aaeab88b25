import { createContext, useContext } from 'react';
import type { CommandTools } from './command.js';

export const CommandToolsContext = createContext<CommandTools | null>(null);

/** What commands need to run, given once by the shell. */
export const useCommandTools = (): CommandTools => {
  const tools = useContext(CommandToolsContext);
  if (!tools) throw new Error('A part of the studio was drawn outside <FormStudio>');
  return tools;
};
