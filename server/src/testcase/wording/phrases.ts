/**
 * How test steps speak, as data: one set of phrases for each spoken language. A step is read with the phrases of its
 * file's language and with the English ones. To add a language, add a set; a verb of several words is one entry.
 * English verbs are inflected by `lexicon.ts`; other languages list the forms that steps use.
 */
export interface Phrases {
  /** Type something into a field. */
  enter: string;
  /** Change a field: `to` is followed by the value. */
  assign: string;
  /** Pick one of several values. */
  choose: string;
  tick: string;
  untick: string;
  upload: string;
  /** Make a thing: its noun is a table. */
  create: string;
  signIn: string;
  /** Make an account. */
  register: string;
  /** Open a page: what follows may be an address. */
  open: string;
  /** Anything else done to a page, which enters no data. */
  act: string;
  /** Look whether something is so, where such a verb stands as the verb of the sentence. */
  assert: string;
  /** Words that make a sentence an expectation wherever they stand. */
  expectation: string;
  negation: string;
  be: string;
  have: string;
  /** `as "x"`. */
  as: string;
  to: string;
  with: string;
  /** `"x" in the field`. */
  in: string;
  and: string;
  articles: string;
  possessives: string;
  /** `the following users`: what a table or a text behind the step holds. */
  following: string;
  /** `called "x"`: followed by the thing's name. */
  named: string;
  priced: string;
  numbers: string;
}

export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    enter:
      'enter|input|type|fill|fill in|fill out|fill up|fill with|type in|key in|write|specify|provide|supply|populate|paste|put|complete|enter in|send keys|send_keys|sendkeys|re-enter|reenter|retype|append|introduce|describe|introduce in|name it|rename it|call it|title it|describe it|input in',
    assign: 'set|change|update|edit|modify|define|assign|rename|set up|adjust|replace|correct',
    choose: 'select|choose|pick|pick up|choose out',
    tick: 'check|tick',
    untick: 'uncheck|untick|unselect',
    upload: 'upload|attach',
    create:
      'create|add|place|book|insert|save|submit|import|generate|post|invite|make|seed|store|send|own|build|prepare|persist',
    signIn: 'login|log in|sign in|authenticate|log on|logon|signin',
    register: 'register|sign up|signup|enroll|enrol|create an account|create account',
    open: 'navigate|go|go to|open|visit|browse|land|launch|load|access|start|return|redirect|am on|is on|are on|am at|is at|are at|was on',
    act: 'click|press|tap|hit|follow|hover|scroll|wait|close|switch|refresh|reload|log out|sign out|logout|signout|delete|remove|drag|drop|view|hold|swipe|stop|run|execute|call|invoke|expand|collapse|sort|focus|double click|double-click|right click|leave|skip|clear|cancel|reset|search|filter|look|look for|want|try|attempt|proceed|confirm|accept|dismiss|approve|reject|use|move|continue|finish|buy|purchase|subscribe|apply|do|take|pay|unset|clean|count|read|print|wait for|fetch|request|perform|mock|stub|receive|ask|resend|download|archive|publish|share|like|mention|scan|connect|disconnect|install|pull|push|commit|checkout|assume|decide|remember|note|intend',
    assert:
      'see|verify|assert|ensure|expect|validate|notice|get|find|contain|match|equal|display|appear|observe|return|show|shown|compare|confirm that|check that|check if|check whether|make sure|be redirected|check the|check for|can|cannot|include|exclude',
    expectation:
      "should|shouldn't|shouldnt|must|mustn't|verify|verifies|verified|assert|asserts|expect|expects|expected|displayed|visible|see|sees|redirected|validates|ensures|ensure|shall|notified|warned|appears",
    negation:
      "not|don't|doesn't|didn't|dont|without|no|never|doesnt|didnt|cannot|can't|isn't|aren't|leave|leaves|left|nobody|none",
    be: 'is|are|was|were|be|being|been|equals|=|:',
    have: 'have|has|had|having|with|having the|owns|own',
    as: 'as',
    to: 'to',
    with: 'with|identified by|having|using|by|via|whose|containing|including|where|who has|that has|which has',
    in: 'in|into|on|inside|for|from|at|within|onto|under|against|out',
    and: 'and|,|&|;|plus|then|or|but',
    articles: 'a|an|another|one|some|several|many|multiple|any|existing|few|various',
    possessives: 'my|your|his|her|its|their|our|the|this|that',
    following: 'following|these',
    named: 'named|called|titled|entitled|labelled|labeled|known as',
    priced: 'priced at|priced|costing|worth|that costs|which costs|for the price of',
    numbers: 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
  },
  de: {
    enter:
      'gebe|gibt|eingebe|eingibt|eingeben|eingegeben|gebe ein|trage|trägt|eintrage|eintragen|fülle|füllt|ausfülle|ausfüllt|tippe|schreibe|erfasse|erfasst',
    assign: 'setze|setzt|ändere|ändert',
    choose: 'wähle|wählt|auswähle|auswählt|auswählen',
    tick: 'markiere|aktiviere|anhake',
    untick: 'deaktiviere',
    upload: 'lade|hochlade',
    create: 'erstelle|erstellt|lege|anlege|anlegt|erzeuge',
    signIn: 'melde|anmelde|anmeldet|einlogge|einloggt|logge',
    register: 'registriere|registriert',
    open: 'öffne|öffnet|besuche|besucht|gehe|geht|navigiere|navigiert',
    act: 'klicke|klickt|drücke|drückt|warte|schließe|lösche|entferne|suche',
    assert: 'sehe|sieht|prüfe|prüft|erwarte',
    expectation: 'sollte|sollten|soll|sehe|sieht|angezeigt|muss|erwarte',
    negation: 'nicht|kein|keine|keinen|ohne',
    be: 'ist|sind|war|lautet',
    have: 'habe|hat|haben',
    as: 'als',
    to: 'auf',
    with: 'mit',
    in: 'in|im|ins|für|aus|bei',
    and: 'und|sowie',
    articles: 'ein|eine|einen|einem|einer|mehrere',
    possessives: 'mein|meine|meinen|der|die|das|den|dem|des|ihr|ihre|sein|seine',
    following: 'folgende|folgenden|folgender|folgendes',
    named: 'namens|genannt',
    priced: 'kostet',
    numbers: 'null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn',
  },
  fr: {
    enter: 'saisis|saisit|saisir|entre|entrer|remplis|remplit|remplir|renseigne|renseigner|tape|taper|écris|indique',
    assign: 'change|modifie|définis',
    choose: 'sélectionne|choisis|choisit|sélectionner',
    tick: 'coche|cocher',
    untick: 'décoche',
    upload: 'télécharge|joins',
    create: 'crée|créer|ajoute|ajouter',
    signIn: 'connecte|identifie|connecté',
    register: 'inscris|inscrit|enregistre',
    open: 'vais|va|ouvre|visite|navigue|accède|suis sur',
    act: 'clique|appuie|attends|ferme|supprime|recherche|valide',
    assert: 'vois|voit|vérifie',
    expectation: 'devrais|devrait|doit|dois|vois|voit|affiché|vérifie',
    negation: 'pas|sans|aucun|aucune',
    be: 'est|sont|était',
    have: 'ai|a|ont|possède',
    as: 'comme',
    to: 'à',
    with: 'avec|ayant',
    in: 'dans|en|sur|pour|depuis',
    and: 'et',
    articles: 'un|une|des|plusieurs',
    possessives: "mon|ma|mes|son|sa|ses|le|la|les|l'|d'|du|de",
    following: 'suivant|suivants|suivante|suivantes',
    named: 'nommé|nommée|appelé|appelée|intitulé',
    priced: 'coûtant',
    numbers: 'zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix',
  },
  es: {
    enter:
      'ingreso|ingresa|ingresar|introduzco|introduce|introducir|escribo|escribe|relleno|rellena|completo|completa|lleno|llena|digito|digita|informo|informa',
    assign: 'cambio|cambia|actualizo|modifico',
    choose: 'selecciono|selecciona|seleccionar|elijo|elige|escojo',
    tick: 'marco|marca',
    untick: 'desmarco',
    upload: 'subo|cargo|adjunto',
    create: 'creo|crea|agrego|agrega|añado|añade',
    signIn: 'inicio sesión|inicia sesión|accedo',
    register: 'registro|registra|registrarme',
    open: 'voy|va|navego|navega|abro|abre|visito|visita|estoy|ingreso a',
    act: 'hago clic|hace clic|pulso|presiono|presiona|doy|espero|cierro|elimino|busco',
    assert: 'veo|ve|verifico|compruebo',
    expectation: 'debería|debo|debe|veo|muestra|visualizo|verifico',
    negation: 'no|sin|ningún|ninguna',
    be: 'es|son|está|era',
    have: 'tengo|tiene|existe|existen|hay',
    as: 'como',
    to: 'a',
    with: 'con',
    in: 'en|para|desde|de',
    and: 'y|e',
    articles: 'un|una|unos|unas|varios|varias',
    possessives: 'mi|mis|su|sus|el|la|los|las',
    following: 'siguiente|siguientes',
    named: 'llamado|llamada',
    priced: 'cuesta',
    numbers: 'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
  },
  pt: {
    enter:
      'preencho|preenche|preencher|digito|digita|digitar|informo|informa|informar|insiro|insere|inserir|escrevo|entro com',
    assign: 'altero|altera|mudo|defino',
    choose: 'seleciono|seleciona|selecionar|escolho|escolhe',
    tick: 'marco|marca',
    untick: 'desmarco',
    upload: 'anexo|envio',
    create: 'crio|cria|adiciono|adiciona|cadastro|cadastra|cadastrar',
    signIn: 'faço login|realizo login|logo|autentico|faz login',
    register: 'registro|registra',
    open: 'acesso|acessa|navego|abro|visito|vou|estou|esteja|acessar',
    act: 'clico|clica|clicar|pressiono|aguardo|fecho|excluo|busco|pesquiso|confirmo',
    assert: 'vejo|valido|verifico|valida',
    expectation: 'deve|devo|deveria|vejo|validar|exibida|exibido|validado|verifico',
    negation: 'não|nao|sem|nenhum|nenhuma',
    be: 'é|são|está|era',
    have: 'tenho|tem|possuo|possui|existe|existem|há',
    as: 'como',
    to: 'para',
    with: 'com',
    in: 'em|no|na|nos|nas|de|do|da',
    and: 'e',
    articles: 'um|uma|uns|umas|vários',
    possessives: 'meu|minha|seu|sua|o|a|os|as',
    following: 'seguinte|seguintes',
    named: 'chamado|chamada',
    priced: 'custando',
    numbers: 'zero|um|dois|três|quatro|cinco|seis|sete|oito|nove|dez',
  },
  nl: {
    enter: 'vul|vult|invul|invult|invoer|invoert|voer|voert|typ|typt|schrijf',
    assign: 'wijzig|wijzigt|verander',
    choose: 'kies|kiest|selecteer|selecteert',
    tick: 'vink',
    untick: 'deselecteer',
    upload: 'upload',
    create: 'maak|maakt|voeg',
    signIn: 'log|inlog|inlogt',
    register: 'registreer|registreert',
    open: 'ga|gaat|open|opent|bezoek|bezoekt',
    act: 'klik|klikt|druk|wacht|sluit|verwijder|zoek',
    assert: 'zie|ziet|controleer',
    expectation: 'moet|zou|zie|ziet|getoond',
    negation: 'niet|geen|zonder',
    be: 'is|zijn|was',
    have: 'heb|heeft|hebben',
    as: 'als',
    to: 'naar',
    with: 'met',
    in: 'in|bij|voor|uit|op',
    and: 'en',
    articles: 'een|meerdere',
    possessives: 'mijn|de|het|zijn|haar|onze',
    following: 'volgende',
    named: 'genaamd',
    priced: 'kost',
    numbers: 'nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien',
  },
  tr: {
    enter: 'girer|girilir|gırer|yazar|doldurur|girin|gir',
    assign: 'değiştirir',
    choose: 'seçer|secer|seçilir|secilir',
    tick: 'işaretler',
    untick: 'kaldırır',
    upload: 'yükler',
    create: 'ekler|oluşturur',
    signIn: 'login olur',
    register: 'kaydolur',
    open: 'gider|açar',
    act: 'tiklar|tıklar|bekler|kapatır|kapatir|basar',
    assert: 'görür|gorur|doğrular|dogrular|goruntuler|görüntüler',
    expectation: 'görür|gorur|doğrular|dogrular|goruntuler|görüntüler|goruldugunu|acildigini',
    negation: 'değil|boş|bos',
    be: 'olan',
    have: 'vardır',
    as: 'olarak',
    to: 'için',
    with: 'ile',
    in: 'içinde',
    and: 've',
    articles: 'bir',
    possessives: 'bu|şu',
    following: 'aşağıdaki|asagidaki',
    named: 'adlı',
    priced: 'fiyatlı',
    numbers: 'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on',
  },
};
