import { Kbd, Table, Text } from '@mantine/core';
import { writeChord } from '../../keyboard/chord.js';
import { COMMANDS } from '../../keyboard/commands.js';
import { useWords } from '../../words/index.js';
import { StudioModal } from './studio-modal.js';

/** Every key of the studio. */
export function KeysDialog() {
  const words = useWords();
  const groups = ['add', 'field', 'go', 'form'] as const;
  return (
    <StudioModal title={words.keys} size="lg">
      <Text c="dimmed" mb="sm">
        {words.keysText}
      </Text>
      {groups.map((group) => (
        <Table key={group} mb="sm" captionSide="top">
          <Table.Caption ta="left">{words.commandGroups[group]}</Table.Caption>
          <Table.Tbody>
            {COMMANDS.filter((command) => command.group === group && command.keys).map((command) => (
              <Table.Tr key={command.id}>
                <Table.Th scope="row" fw={400}>
                  {words.commandNames[command.id]}
                </Table.Th>
                <Table.Td ta="right">
                  {command.keys?.map((chord, index) => (
                    <span key={index}>
                      {index > 0 && ' · '}
                      <Kbd>{writeChord(chord, words.keyNames)}</Kbd>
                    </span>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </StudioModal>
  );
}
