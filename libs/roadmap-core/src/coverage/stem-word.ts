/*
 * Snowball's stemmer of Russian (https://snowballstem.org/algorithms/russian/stemmer.html): words of one row are found
 * again in another whatever their case and number.
 */
const VOWEL = /[аеиоуыэюя]/;
const PERFECTIVE = /(?:(?<=[ая])(?:вшись|вши|в)|(?:ившись|ывшись|ивши|ывши|ив|ыв))$/;
const REFLEXIVE = /(?:ся|сь)$/;
const ADJECTIVE = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|(?:ивш|ывш|ующ))$/;
const VERB =
  /(?:(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю))$/;
const NOUN =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/;
const DERIVED = /ость?$/;
const SUPERLATIVE = /(?:ейше|ейш)$/;

/** What a word is without its endings. Not Russian: the word itself. */
export const stemWord = (word: string): string => {
  const vowel = word.search(VOWEL);
  if (vowel < 0) return word;
  const head = word.slice(0, vowel + 1);
  const tail = withoutEnding(word.slice(vowel + 1)).replace(/и$/, '');
  const derived = DERIVED.test(behindSyllable(behindSyllable(head + tail)));
  const short = derived ? tail.replace(DERIVED, '') : tail;
  return head + short.replace(SUPERLATIVE, '').replace(/нн$/, 'н').replace(/ь$/, '');
};

const withoutEnding = (tail: string): string => {
  const perfective = tail.replace(PERFECTIVE, '');
  if (perfective !== tail) return perfective;
  const plain = tail.replace(REFLEXIVE, '');
  const adjective = plain.replace(ADJECTIVE, '');
  if (adjective !== plain) return adjective.replace(PARTICIPLE, '');
  const verb = plain.replace(VERB, '');
  return verb === plain ? plain.replace(NOUN, '') : verb;
};

/** What follows the first consonant after a vowel. «-ость» is an ending only behind two of them. */
const behindSyllable = (word: string): string => /[аеиоуыэюя][^аеиоуыэюя](.*)$/.exec(word)?.[1] ?? '';
