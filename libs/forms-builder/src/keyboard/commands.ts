import type { Command, CommandId } from './command.js';
import { FIELD_COMMANDS } from './field-commands.js';
import { FORM_COMMANDS } from './form-commands.js';

/** Everything that can be asked for by a key, in the list of commands and in menus. */
export const COMMANDS: readonly Command[] = [...FORM_COMMANDS, ...FIELD_COMMANDS];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

export const commandOf = (id: CommandId): Command => {
  const command = byId.get(id);
  if (!command) throw new Error(`there is no command "${id}"`);
  return command;
};
