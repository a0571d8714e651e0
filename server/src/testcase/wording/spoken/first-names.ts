/**
 * First names that are no other words where nouns are written as names are: by them German sentences are told to speak of
 * somebody. The frequent ones of several generations, those of immigrants too; without accents.
 */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'achim ada adam adrian agathe agnes ahmed ahmet albert albrecht aleksandra alena alessandro alex alexander alexandra alfons alfred ali alice alina almut alois amelie amir amira andrea andreas andre ' +
    'angela angelika anja anita anke ann anna annalena anne annegret anneliese annette annika ansgar antje anton antonia antonio arne armin arno arnold artur astrid aurelia axel aylin ayse ' +
    'barbara bastian beate beatrice beatrix ben benedikt benjamin bernd bernhard bert berta bettina bianca birgit birgitta birte bjorn bodo boris brigitta brigitte britta bruno burkhard ' +
    'carina carl carla carlo carmen carola caroline carolin carsten cem charlotte chiara christa christel christian christiane christina christine christof christoph christopher claas clara claudia clemens conny constanze corinna cornelia cornelius ' +
    'dagmar dana daniel daniela danuta david dennis derya detlef detlev deniz diana dieter dietmar dietrich dimitri dirk dmitri dominik dora doreen doris dorothea dorothee ' +
    'eberhard eckart eckhard edda edeltraud edgar edith eduard egon elena elfriede elias elif elisa elisabeth elke ella ellen elsa emil emilia emilie emma emine emre enno enrico erich erik erika erna ernst erwin esra esther eugen eva evelyn ewa ewald ' +
    'fabian fatih fatima fatma felicitas felix ferdinand finn fiona florian frank franz franziska frauke frederik frida frieda friedel friederike friedhelm friedrich fritz ' +
    'gabi gabriel gabriele georg gerald gerda gerd gerhard gerlinde gero gertrud gertrude gesa gesine giovanni gisela giulia gottfried grazyna greta gudrun guido gunnar gunter gunther gunda gustav ' +
    'hakan halina hanna hannah hannelore hannes hans hansjorg harald hartmut hasan hatice hedwig heidi heidrun heike heiko heiner heinrich heinz helen helena helene helga helge helmut helmuth hendrik henning henrik henry herbert heribert hermann herta hilde hildegard hilke hinrich holger horst hubert hugo hulya ' +
    'ibrahim ida igor ilka ilona ilse imke ina ines inga inge ingeborg ingo ingrid irena irene irina iris irma irmgard isabel isabella isabelle ismail ivan ivo ' +
    'jakob jan jana jane janina janine jannik jasmin jason jens jeremias jessica joachim jochen johann johanna johannes jonas jonathan joost jorg jorn josef josefine joseph judith julia julian juliane jurgen jurij justus jutta ' +
    'kai kaja karen karin karina karl karla karlheinz karoline karsten katarina katarzyna kathrin katharina kathleen katja katrin kemal kerstin kevin kirsten klara klaus knut konrad konstantin kristin kristina kurt ' +
    'lara lars laura laurin lea leah leander lena leni lennard lennart leo leon leonard leonie leopold levin lia liane lilli lina linda linus lisa lorenz lothar louis louisa luca lucas lucia lucie ludger ludwig luis luisa luise lukas lutz lydia ' +
    'madeleine magda magdalena maike maja maksim malgorzata malin malte malwina mandy manfred manuel manuela marc marcel marco marcus mareike maren margarete margarethe margit margot margrit maria marianne marie marina mario marion marius mark marko markus marlene marlies marta martha martin martina marvin mathias mathilde matthias max maximilian maya mechthild mehmet meike melanie melina merle mesut michael michaela michelle mila milan milena mina mira miriam mohamed mohammed monika moritz murat mustafa ' +
    'nadia nadine nadja natalia natalie natascha nele nico nicola nicole niklas niko nikolaus nils nina nora norbert nuria ' +
    'ole oleg olaf olga oliver olivia omar oskar oswald otto ottmar ' +
    'pascal patricia patrick paul paula pauline pedro peer peggy peter petra philip philipp pia pierre piotr ' +
    'rafael rahel raimund rainer ralf ralph ramona raphael raphaela rebecca regina regine reiner reinhard reinhold renate rene reto ricarda riccardo richard rita robert robin roland rolf roman romy ronald rosa rosemarie rosi roswitha rudi rudiger rudolf rupert ruth ' +
    'sabine sabrina sahin salim samira samuel sandra sara sarah sascha sebastian selim selina selma semra serap sergej sibylle siegfried siegrid sigrid silke silvia simon simone sina sinan sofia sofie sonja sophia sophie stefan stefanie steffen steffi stella stephan stephanie steven sule susanne suse sven svea svenja svetlana swantje sybille sylvia ' +
    'tamara tanja tarik tatjana thea theo theodor theresa therese theresia thilo thomas thorben thorsten tilman tim timo tina tobias tom toni torben torsten traudel traute trude ' +
    'udo ulf uli ulla ulrich ulrike ursula urs ute uwe ' +
    'valentin valentina valerie vanessa vera verena veronika viktor viktoria vincent viola vitus volker volkmar vreni vroni ' +
    'walburga waldemar walter walther waltraud wanda wenke wencke werner wiebke wieland wilfried wilhelm wilhelmine willem willi willy wilma winfried wladimir wolf wolfgang wolfram wolfhard ' +
    'yannick yara yasemin yasmin yilmaz yuki yusuf yvette yvonne zeynep zita zoe'
  ).split(' '),
);

/** Whether a word in small letters without accents is what somebody is called. */
export const isFirstName = (plain: string): boolean => FIRST_NAMES.has(plain);
