import { wordSets } from './word-sets';

/** Words in front of names that say where, when, whose or how, and are nothing that has a name, by language. */
const AROUND: Readonly<Record<string, string | undefined>> = {
  de: 'am an auf aus außer bei beim bis dank durch entlang für gegen gegenüber gemäß hinter im in infolge ins laut mangels mit mittels nach nahe namens neben ob ohne per pro seit statt trotz über um unter vom von vor während wegen zu zum zur zwischen aber als auch da damit dann dass denn doch erst falls gestern heute hier ich ihr immer ja jetzt man morgen nein noch nun nur oder schon sie sind so sobald sofern sonst und weil wenn wer wie wir wird wo zuerst zuletzt der die das den dem des ein eine einen einem einer er es sein bitte alle alles beide diese dieser dieses jede jeder jedes mein unser neue neuer neues neuen alte alter altes alten',
  nl: 'aan achter af alsof behalve beneden bij binnen boven buiten dankzij dat door gedurende hij ik in inclusief krachtens langs met mits na naar naast namens niet nog of om omdat ondanks onder ongeacht op over per rond rondom samen sinds slechts te tegen tegenover ten ter tijdens tot totdat tussen uit van vanaf vanuit vanwege via volgens voor voordat wanneer wegens ze zij zoals zodra zonder al als dan die deze dit het de een er geen haar hem hen hier hun ja jij je maar mijn nee nooit nu ons onze ook pas reeds toen u vandaag gisteren morgen waar waarbij waarna waarin want we wel wie zijn zich zo heet heeft hebben had is was waren wordt worden werd werden kan kunnen mag moet moeten wil willen zal zou graag eerst daarna vervolgens alleen',
  sv: 'alltså att av bakom bland bredvid den det de dess dit du där därefter efter eftersom ej eller emot endast enbart enligt ett en ett eter exklusive för före fram framför från förbi genom hade han har hela henne hennes heter hon honom hos här i idag igår imorgon inför innan inklusive innanför inom inte inuti jag kan kring kl klockan låter längs man med medan medelst mellan men mig min mitt mot märkt ni nu nära någon något några och om omkring oss på per runt redan sedan sen sig sin sitt sina skall ska skulle som strax tack till tills trots två under uppe ur utan utanför utom vad var vara vi via vid vill vilken vilket vår åt än är över också endast bara både först därmed tillsammans när blir blev får fick kommer',
}; // prettier-ignore

const wordsIn = wordSets(AROUND, ' ');

/** Whether a word in small letters is no noun, nor an adjective. */
export const isAround = (word: string, language: string): boolean => wordsIn(language)?.has(word) === true;
