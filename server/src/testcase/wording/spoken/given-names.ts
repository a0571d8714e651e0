import { withoutAccents } from '../../fields/names';
import { isGermanic } from './families';

/** Names that people are given, of many languages, without their accents; none that are words as often, or towns. */
let names: ReadonlySet<string> | null = null;

/** Whether a word is what somebody is called: `Anna`, Polish `Annie`, Swedish `Annas`, `Marie-Pier`. */
export function isGivenName(word: string, language: string): boolean {
  if (word.length < 3 || word.length > 24 || !/^\p{Lu}\p{Ll}/u.test(word)) return false;
  names ??= new Set(NAMES.split(' '));
  const plain = withoutAccents(word.toLowerCase());
  // Elsewhere a preposition, which may begin a sentence.
  if (plain === 'per' && language !== 'sv') return false;
  if (names.has(plain)) return true;
  const hyphen = plain.indexOf('-');
  if (hyphen > 2) return names.has(plain.slice(0, hyphen));
  return language === 'pl' && formsOf(plain).some((form) => names!.has(form));
}

/** A name without the ending that says whose something is: Swedish and German `Annas`, Dutch `Anna's`. */
export function asNamed(word: string, language: string): string {
  if (!isGermanic(language) || !/s$/.test(word)) return word;
  const rest = word.replace(/['’]?s$/, '');
  return !isGivenName(word, language) && isGivenName(rest, language) ? rest : word;
}

/** What a Polish name is bent from: `Barbary`, `Hani`, `Bartosza`, `Marka`, `Monice`. */
function formsOf(plain: string): string[] {
  const stem = plain.replace(/(?:owi|iem|em|ie|[aeouyi])$/, '');
  if (stem === plain || stem.length < 2) return [];
  const more = plain.replace(/ce$/, 'ka').replace(/dze$/, 'ga').replace(/rze$/, 'ra');
  return [stem, `${stem}a`, `${stem}ia`, `${stem.slice(0, -1)}e${stem.slice(-1)}`, more];
}

// prettier-ignore
const NAMES =
    'aafke aaltje aaron abdel abdul abdullah abel abelardo abigail abilio achille achim adaeze adalberto adam adebayo adela adelaida adelaide ' +
    'adele adelia adeline adelino ademar ademir adilson adolfo adriaan adrian adriana adriano adrien adrienne afonso agata agatha agathe agnes ' +
    'agnese agneta agnieszka agostinho agostino agustin agustina ahmed ahmet aidan aime aimee airton aisha aitana aitor ake alain alan alban ' +
    'albane albano albert alberta albertina alberto albertus albin albrecht alceu alcides alda aldair aldo aldona aldric alejandra alejandro ' +
    'alejo aleksandar aleksander aleksandra alena alessandra alessandro alessia alessio alex alexander alexandra alexandre alexis alf alfie ' +
    'alfons alfonso alfred alfredo ali alice alicia alicja alida alina aline alison alix allan almudena almut alois alonso alphonse altair alva ' +
    'alvaro alzira amadeu amaia amal amalia amanda amandine amaya ambra ambrogio amedeo amelia amelie americo amina amine amir amira amparo amy ' +
    'ana anabel anabela anais anastasia anastazja anatol anders anderson andre andrea andreas andree andreia andres andrew andrzej aneta anette ' +
    'angela angele angelica angelika angelique angelo ania anibal aniek anil anita anja anke ann ann-christin ann-marie anna anna-karin ' +
    'anna-lena annalena annalisa annamaria anne anne-laure anne-marie anne-sophie annegret anneke annelie annelies anneliese annemarie annet ' +
    'annette anni annick annie annika anouk anselmo ansgar antek anthony antje antoine antoinette anton antonella antoni antonia antonietta ' +
    'antonina antonino antonio anwar aparecida apolline apolonia araceli arend ariadna ariane arianna arie ariel aristide aristides arjan arjen ' +
    'arjun arkadiusz arlete arlindo armand armando armelle armin armindo arnaldo arnaud arne arno arnold arthur artur arturo arvid asa asdrubal ' +
    'ashley asier assunta asta astrid asuncion attilio aude audrey auguste augustin augusto augustyn aurelia aurelie aurelien aurelio aurore ' +
    'axelle ayla aylin ayoub ayrton ayse aziz azzurra bahar baptiste barbara barbel barbro bartlomiej bartolomeo bartolomeu bartosz bas basia ' +
    'bastiaan bastian bastien baukje beata beate beatrice beatrix beatriz begona belen belmiro ben benedetta benedetto benedicte benedikt ' +
    'benedita benedito benedykt bengt bengt-ake beniamino benito benjamim benjamin benoit bento bep berend berengere berit bernadeta bernadette ' +
    'bernard bernarda bernardino bernardo bernd bernhard bernt berta bertil bertrand bertus beth bettina betty biagio bianca bice bilal birger ' +
    'birgit birgitta birte bjarne bjorn blaise blanca blandine blanka blazej bob bodo bogdan bogna bogumil bogumila boguslaw boguslawa boleslaw ' +
    'boris borja borje boudewijn bozena bradley bram brando brandon braulio brecht brenda breno brian brice bridget brigitta brigitte britt ' +
    'britt-marie britta bronislaw bronislawa bruce bruna bruno brunon burak burkhard caio caleb calixto callum cameron camila camilla camille ' +
    'camillo camilo candice carien carin carina carine carl carla carlijn carlo carlos carlota carlotta carmela carmelo carmine carol carola ' +
    'carole carolin carolina caroline carsten casimiro caspar cassandre cassia cassio catalina catarina caterina catherine catia cayetana ' +
    'cecile cecilia cecylia cedric cees celestine celia celina celine celso cem cesar cesare cezary chantal charissa charlene charles charlie ' +
    'charlotta charlotte chen chiara chidi chloe chris christa christel christele christelle christer christiaan christian christiane christina ' +
    'christine christof christoph christophe christopher cicero cintia cinzia ciro claas claes claire clara clarisse claude claudete claudette ' +
    'claudia claudine claudio claus cleber cleide clelia clemence clemens clement clemente clementine cleusa cleuza cloe clothilde coen ' +
    'coenraad colette colin coline conceicao concepcion concetta conchita connor conny consolata constantino constanza constanze coralie ' +
    'cordula corentin corine corinna corinne cornelia cornelis cornelius corrado corrie corry cosimo costantino craig cristian cristiana ' +
    'cristiano cristina cristobal cristovao custodia custodio cynthia cyril cyrille czeslaw czeslawa daan dagmar dagmara dagny daiane daisy ' +
    'dalia dalila dalva damian damiano damiao damien dana daniel daniela daniele danielle danilo danique danuta daphne darcy daria dario ' +
    'dariusz darren david davide dawid debora deborah debra deise dejan delfim delfina delia delphine demetrio denis denise deniz dennis ' +
    'deolinda derek derya desiree detlef detlev dewi diana diane dick didier diederik diego dieter dietmar dietrich dilara dilma dimitri dina ' +
    'dinie dinis dino diogo dion dirk dirkje djalma dmitri domenica domenico dominik dominika dominique donald donata donatella donato donna ' +
    'dora doralice doreen doris dorota dorothea dorothee dorothy douglas doutzen dragan duarte dulce duncan dusan dylan ebba ebbe eberhard ebru ' +
    'eckart eckhard edda edeltraud edgar edgardo edina edinaldo edit edite edith edmilson edmond edmund edmundo edna edoardo edouard edson ' +
    'eduard eduarda eduardo edvin edward edwin edyta eefje eelco efrain egidio egon eileen einar elaine eleanor elena eleonor eleonora eleonore ' +
    'elfriede elia elian eliana eliane elias elif elin eline elio eliott elisa elisabet elisabete elisabeth elisabetta elise eliza elizabeth ' +
    'elke ella ellen ellie ellinor elodie eloisa eloise eloy els elsa elsbeth elselien elsie elvira elwira elza elzbieta emanuel emanuela ' +
    'emanuele emelie emeline emiel emil emile emilia emiliano emilie emilien emilio emily emine emma emmanuel emmanuelle emmi emre encarnacion ' +
    'enea enes engla enno enrica enrico enrique enza enzo ercole erhard eric erica erich erik erika erin erkan ermanno erna ernest ernesto ' +
    'erwan erwin eryk eskil esra esteban estefania estela estelle ester esther ethan etienne ettore eugen eugene eugenia eugenie eugenio ' +
    'eugeniusz eulalia eunice eusebio eustachy eva evan evandro evelien evelina eveline evelyn evelyne evert ewa ewald ewelina ezequiel ezio ' +
    'fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fabricia fabricio fabrizia fabrizio facundo fadi faisal famke fanny farid ' +
    'farida fatih fatima fatma fausta faustine fausto federica federico felicia felicie felicien felicitas felicja feliks felipe felisberta ' +
    'felix femke fenna fenne ferdinand ferdinando ferdynand fermin fernand fernanda fernande fernando fernao ferruccio fien filip filipa filipe ' +
    'filippa filippo filomena finn fiona fiorella fiorenza firmino flavia flavie flavio flip floor florencia florent florentino florian ' +
    'floriano florine floris folke franca francesca francesco francine francis francisca francisco franciszek franciszka franck francois ' +
    'francoise franek frank frans franz franziska frauke fred frederic frederick frederico frederik frederique fredrik freek freja frida frieda ' +
    'friedel friederike friedhelm friedrich fritz froukje fryderyk fulvia fulvio gabi gabin gabriel gabriela gabriele gabriella gabrielle gael ' +
    'gaelle gaetan gaetano gaia gareth gary gaspard gaspare gaston gastone gauthier gavin gavino geert geertje geertruida gemma genevieve ' +
    'genival gennaro genoveva genowefa geoffrey georg george georges georgette gerald geraldine geraldo gerard gerardo gerben gerd gerda ' +
    'gerhard gerlinde germain german gernot gero gerrit gerson gert gertjan gertrud gertrude gesa gesine ghislain ghislaine giacinto giacoma ' +
    'giacomo giada giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gijs gijsbert gilbert gilberte ' +
    'gilberto gilda gilles gillian gilmar gilson gina ginevra gino gioacchino gioele giorgia giorgio giovana giovanna giovanni gisela gisele ' +
    'gitta giuditta giulia giuliana giuliano giulio giuseppa giuseppe giuseppina giusy glaucia glauco goncalo gonzalo goran gordon gorka gosia ' +
    'gosta gottfried gotz graciela graciete gracinda graham graziano graziela graziella grazyna greetje gregoire gregorio gregory greta ' +
    'grzegorz guadalupe gudrun guendalina guglielmo guido guilherme guilhermina guillaume guillermina guillermo gulsah gunborg gunda gunilla ' +
    'gunn gunnar gunnel gunter gunther gustaf gustav gustave gustavo gustaw guus gwenaelle gwendoline hadrien hakan hakim halina hamid hampus ' +
    'hamza hanan hania hanna hannah hanneke hannelore hannes hannie hans hans-peter hansjorg hanspeter harald harold harrie harriet harry ' +
    'hartmut hasan hassan hatice heather hector hedda hedvig hedwig heidi heidrun heike heiko heiner heinrich heinz helder heleen helen helena ' +
    'helene helga helge helio hella hellmut helmut helmuth heloisa heloise hendrik hendrika hendrikje henk henning henny henri henriette henrik ' +
    'henrike henrique henry henryk henryka herbert heribert heriberto herman hermann hermes herminia hernan herta hertha herve hessel hilario ' +
    'hilbert hilda hilde hildegard hilding hilke hilma hiltrud hinrich hjalmar holger honorata horacio horst hortense hortensia howard hubert ' +
    'huda hugh hugo hugues huib hulya humberto hussein huub ian iara ibrahim ida idris idriss iga ignacio ignacy ignazio igor iker ilaria ilda ' +
    'ilka ilona ilse imanol imke immacolata imran ina inacia inacio inaki inaya ines inga inga-lill ingeborg ingegerd ingela ingemar inger ' +
    'ingmar ingo ingrid ingvar inka inmaculada iolanda iracema irena irene iria iride irina iris irma irmgard irmina isaac isabel isabela ' +
    'isabell isabella isabelle isadora isak isaline isaura isidora isidoro isidro isilda ismael ismaele ismail isolde isra italo itziar ivan ' +
    'ivana ivano ivar ivete ivo ivone ivonne iwo iwona iza izabela izabella izan jaap jacek jacinthe jacinto jacira jack jackie jacky jacob ' +
    'jacoba jacopo jacqueline jacques jadwiga jadzia jagoda jaime jair jake jakob jakub jamal james jamie jamila jan jan-erik jan-olof jana ' +
    'janaina jandira jane janet janete janice janina janine janne janneke jannik jannis jantien jantje janusz jaqueline jarno jaroslaw ' +
    'jaroslawa jas jasmin jasmina jasmine jason jasper javier jazmin jean jean-baptiste jean-claude jean-francois jean-luc jean-marc jean-marie ' +
    'jean-michel jean-paul jean-philippe jean-pierre jeanette jeanne jeannine jedrzej jeff jefferson jeffrey jelena jelle jelmer jenneke ' +
    'jennifer jenny jens jeremias jeremie jeremy jerker jeroen jerome jeronimo jerry jerzy jesse jessica jesus jill jim jimena jip joachim ' +
    'joakim joan joana joanna joanne joao joaquim joaquin joaquina jochem jochen joe joel joelle joep johan johann johanna johannes john joke ' +
    'jolanda jolanta jolien jon jonas jonathan jonna joost jordana jordi jorg jorge joris jorn jorrit jose joseba josef josefa josefin josefina ' +
    'josefine joseph josephine josette joshua josiane josien josselin josue jovina joyce jozef jozefa jozefina juan juana juanjo juarez ' +
    'jucelino judit judith judy judyta jules julia julian juliana juliane julianna juliano julie julien julieta juliette julio julita julius ' +
    'juliusz jurgen jurij jurre jurriaan jussara justin justina justine justus justyna jutta juvenal kaatje kacper kai kaja kajetan kalina ' +
    'kamil kamila karel karen karijn karim karin karina karine karl karl-erik karl-heinz karla karlheinz karlijn karol karolin karolina ' +
    'karoline karsten kasia katarina katarzyna kate katharina kathe katherine kathleen kathrin kathryn katia katie katja katrin kazimiera ' +
    'kazimierz kees keith kelly kemal kenneth kerry kerstin ketty kevin khadija khalid kieran kilian kimberly kinga kirsten kirsty kjell ' +
    'klaartje klaas klara klas klaudia klaus klemens kleopatra knut koen kofi konrad konstantin konstanty koos kornel kornelia krijn krister ' +
    'kristian kristin kristina kristoffer krystian krystyna krzysztof ksawery kuba kurt kwaku kwame kyle ladislao laercio laetitia laia lais ' +
    'lakshmi lambert lamberto lara larissa larry lars lars-erik lasse latifa laura laure lauren laurence laurens laurent laurie laurin laurinda ' +
    'lautaro lavinia lawrence layla lazaro lea leah leander leandro lech leif leila leilani leire lena leni lennard lennart leo leokadia leon ' +
    'leonard leonardo leonel leonhard leonie leonor leontine leopold leslie leszek leticia letizia levi levin lewis leyla lia liam liane lidia ' +
    'lieke liesbeth lieselot lieselotte lieve ligia lilian liliana liliane lilli lillian lilly lilou lina linda lindsay ling linn linnea linus ' +
    'lionel lisa lisandro lisanne lisbeth lise liselotte liv livia livio lize loek loes logan loic lola lonneke loredana lorena lorenz lorenza ' +
    'lorenzo loris lothar lotta lotte louane louis louisa louise louison lourdes lourenco lovis lovisa lowie luan luana luc luca lucas lucia ' +
    'luciana luciano lucie lucien lucienne lucile lucilia lucinda lucio lucja lucjan lucrecia lucrezia lucy lucyna ludger ludivine ludmila ' +
    'ludovic ludovica ludovico ludvig ludwig ludwik ludwika luigi luigia luigina luis luisa luisana luise luiz luiza lukas lukasz luke lupe ' +
    'lurdes lutz luuk luzia lwoslaw lydia lydie lyes lynn maaike maarten maartje machteld maciej madalena maddalena madeleine madelon mael ' +
    'maelle maeva mafalda magali magda magdalena mahaut maicon maik maike maite maj-britt maja maksim maksymilian malcolm malena malgorzata ' +
    'malik malin malou malte malwina mandy manfred manja manlio manoel manolo manon manuel manuela mara marc marceau marcel marcela marcelina ' +
    'marcelino marcella marcelle marcello marcelo marcia marcial marcin marcio marco marcos marcus mareike marek maren margaret margareta ' +
    'margarete margarethe margarida margarita margaux margherita margit margitta margot margret margriet margrit marguerite maria maria-grazia ' +
    'mariam marian mariana mariangela marianna marianne mariano maribel marica maricarmen marie marie-claire marie-france marie-pier ' +
    'marie-pierre marieke mariela mariella marielle marija marije marijke marijn marika marilena marilene marilia marilyn marine marinus mario ' +
    'mariola marion marisa marisol maristela marit marita marius mariusz marja marjan marjolein marjorie marko markus marleen marlena marlene ' +
    'marli marlies marlou marta martha marthe martial martijn martim martin martina martine martinha martino martyna marvin mary maryla ' +
    'marzanna marzena massimiliano massimo mateo mateus mateusz mathias mathieu mathilda mathilde mathis matias matilda matilde mats matteo ' +
    'matthew matthias matthieu mattia mattias mattis matylda maud maura maureen maurice mauricio maurits maurizio mauro maurycy maxence maxime ' +
    'maximilian maximiliano maximilien maya mayara mechthild medhi mees megan mehmet meike melanie melina melisa melissa melker melle melodie ' +
    'melvin menno merel merle merve mesut mia micaela micha michael michaela michal michalina michel michela michelangelo michele micheline ' +
    'michelle michiel mieczyslaw mieczyslawa mieke mien miep miguel mika mikael mikel mikolaj mila milad milagros milan mildred milena milica ' +
    'milosz milou milton mimmi mimmo mina mira mireille mirella miriam mirjam mirjana mirko miroslaw miroslawa mirthe moa moacir mohamed ' +
    'mohammad mohammed moira moises molly mona moni monica moniek monika monique montserrat morena moreno morgane moritz moussa murat muriel ' +
    'murilo mustafa mykola mylene myriam myrthe nadege nadia nadine nadir nadja nael nahuel naima nancy nando naomi nasrin nassim natacha ' +
    'natalia natalie natalina natalya nataniel natascha natasha natasja natasza natercia nathalie nathan nazareno neeltje neide neil nel nele ' +
    'nello nelson nelza nemanja nerea nerina nestor neusa neuza ngoc ngozi nguyen nicholas nicla niclas nico nicola nicolas nicolasa nicolau ' +
    'nicole nicoletta nicolo niek niels nienke nigel niklas niko nikodem nikola nikolai nikolaj nikolaus nils nilson nilton nina nino ninon ' +
    'noah noe noelia noelle noemi noemia noemie nolan noor noortje nora norbert norberto norman noud nour nuno nunzia nunzio nuria oceane ' +
    'octave octavio odete odette odile okke oksana olaf olavo oleg oleh olena olga olinda oliver olivia olivier oliviero oliwia oliwier olle ' +
    'olof omar ombeline ombretta onofrio oreste orhan oriana orietta oriol orlando ornella orsola oscar oskar osman ostap osten osvaldo oswald ' +
    'oswaldo otavio ottavia ottaviano ottavio ottmar otto otylia ove owen ozlem pablo paco palmira palmiro pamela paola paolo parisa pascal ' +
    'pascale pascual pasquale patrice patricia patricio patrick patrik patrizia patrizio patrycja patryk paul paula paule paulette paulien ' +
    'paulina pauline paulo pawel pawla pedro peer peggy penelope pepa pepe per per-olof pernilla perrine petar peter petra petter philip ' +
    'philipp philippe philippine phillip phoebe phyllis pia piera pierangelo piergiorgio pierluigi piero pierre pierre-yves pierrick piet ' +
    'pieter pietro pim piotr piotrek pleun pontus primitivo priscila priya przemyslaw purificacion quentin quinten quique quirino quiteria ' +
    'rachel rachid radoslaw rafael rafaela rafal raffaele raffaella ragnar ragnhild rahel rahul raimondo raimund raimunda raimundo rainer raj ' +
    'ralf ralph ramiro ramon ramona rania raoul raphael raphaela raphaelle raquel rashad rashid rashida rasmus raul ravi raymond raymonde ' +
    'rebeca rebecca rebecka rebekka reginald reginaldo regine regis reinaldo reiner reinhard reinhold reinier reinout rembrandt remco remi ' +
    'remigiusz remo remy renan renata renate renato renaud rene renee renske renzo reto reza rhys rianne ricarda ricardo riccardo richard rick ' +
    'rickard riet rigoberto rik rikard rima rineke rita rob robbert robert roberta roberto robin robson rocco rocio rodolfo rodrigo roel ' +
    'roeland roelof rogelio roger rogeria rogerio roine roksana roland rolande rolf romain romane romano romeo romeu romina romuald romy ronald ' +
    'ronaldo ronja rosa rosalba rosalia rosalie rosana rosangela rosanna rosanne rosaria roseli rosely rosemarie rosemary rosi rosilda rosina ' +
    'rosinda rosine rossana rossella roswitha roxana roxane roy roza rozalia rubem ruben rudi rudiger rudolf rudy ruggero rui rune rupert ' +
    'russell rute rutger ruth ruud ryan ryszard saar sabina sabine sabrina sacha sahin salim sally salma salome salomea salvatore sam samanta ' +
    'samantha samara sami samia samir samira samuel samuele samy sander sandra sandrine sandro sanna sanne santino sara sarah sascha saskia ' +
    'saul saverio savino scott sean sebastiaan sebastian sebastiana sebastiano sebastiao sebastien segolene selim selin selina selma semra ' +
    'serafim serafin serap serena serge sergei sergej sergio serkan sevda severin severine severino seweryn shannon sharon sheila shirin ' +
    'shirley shreya sibel sibylle sidnei sidney sidonie siegbert siegfried sieglinde siegmund siegrid sietske sigge signe sigrid sigvard sijmen ' +
    'silke silvana silvano silvestre silvestro silvia silvio simao simon simona simone sina sinan siv sixten sjaak sjoerd sjors slawomir ' +
    'slawomira slobodan snezana sofia sofiane sofie sofieke solange solene soline solveig sonia sonja sophia sophie soraia soraya soren stacey ' +
    'stanislaw stanislawa stanley staszek stef stefan stefania stefanie stefano steffen steffi stephan stephane stephanie stephen steven stig ' +
    'stijn stina stuart sture sueli sule sunita susan susana susanna susanne suse suus suzan suzana suzanne svante svea sven sven-erik svenja ' +
    'svetlana swantje swen sybille sybren sylvain sylvaine sylvette sylvia sylviane sylvie sylwester sylwia szczepan szymon tabea tadeu tadeusz ' +
    'tais tamar tamara tanguy tania tanja taras tarcisio tarek tarik tariq tatiana tatjana tecla telma telmo teodor teodora teodoro teofilo ' +
    'terence teresa teresinha tereza terry teun teunis thais thea theo theodor theodore theophile theresa therese theresia theun thiago ' +
    'thibault thibaut thierry thijmen thijs thilo thomas thorben thore thorsten thuy tiago tiberio tiemen tijn tijs tilda tilde tilman tilo tim ' +
    'timeo timo timothee timothy tina tineke tiphaine tirza titia tito titouan tiziana tiziano tjerk tobias tobiasz toby todd tom tomas tomasa ' +
    'tomasz tomek tommaso tommy toni tonino tony torben torbjorn tord torsten tosia tova tove tracey tracy traudel traudl traute trevor ' +
    'trijntje trini tristan trude truus tullio tuva tygo tyler tymon tymoteusz tyra ubaldo ubirajara udo ugo ugur ulf uli ulisse ulisses ulla ' +
    'ulrich ulrik ulrika ulrike ulysse umbelina umberto umut unai urs ursula urszula ute uwe valdemar valdir valdo valentim valentin valentina ' +
    'valentino valere valeria valerie valerio valter vanda vanderlei vanesa vanessa vania vanni vasco vera verena veronica veronika veronique ' +
    'vesna vicenta vicente vicky victor vidar viggo viktor viktoria vilhelm vilma vincent vincenza vincenzo vinicius violaine violet violeta ' +
    'virgile virgilio virginie vito vitor vitoria vittoria vittorio vitus viveka vivian viviana viviane vivien vladimir volker volkmar ' +
    'volodymyr vreni vroni waclaw wagner walburga waldemar walentyna walter walther waltraud wanda wanderley wassim wayne wei wellington wencke ' +
    'wendy wenke wenzel werner weronika wesley wessel wiebke wieke wieland wies wieslaw wieslawa wietske wiktor wiktoria wilco wilfred wilfredo ' +
    'wilfried wilhelm wilhelmine willeke willem willemien willemijn willi william willy wilma wilmer wilson wim wincenty winfried wioletta ' +
    'witold wladimir wladyslaw wladyslawa wlodzimierz wojciech wojtek wolfgang wolfhard wolfram wouter xander xavi xavier ximena yael yago ' +
    'yamila yanina yann yannick yara yasemin yasin yasmin yasmine yesenia yildiz yilmaz yngve yoann yohan yolanda yolande youssef yuki yusuf ' +
    'yvan yves yvette yvon yvonne zacharie zachary zaida zainab zaira zara zbigniew zdzislaw zdzislawa zeferino zelia zelie zeno zenon zeynep ' +
    'zilda zita zoe zofia zoran zosia zuleica zulema zulmira zuzanna zygmunt zyta ' +
    'abena achieng adwoa ailsa akosua akua alasdair alistair amit anjali aroha ayesha bongani brendan bronwyn brooke ' +
    'cathal catriona chinedu chipo ciara clifford colm conor darnell declan deepak deirdre dermot deshawn doug dougal efua eilidh ' +
    'ekow emeka eoin ethel euan ewan farah farai fergus fionnuala funmi geraint gethin gladys godfrey gwen gwyneth hamish ' +
    'hemi iain ifeoma jocelyn josee kamau kavita kayla keisha kwabena lachlan latoya lerato mabel maeve mairead meenakshi ' +
    'meera mhairi moana mohini morag murray neha nerys ngaire niall niamh nikhil nisha njoroge nkechi nomsa noreen obinna oisin ' +
    'otieno padraig paige pooja prakash preeti rajesh rakesh randall rhiannon ritu rohan rohit roisin rory ruaridh sadia ' +
    'sandeep sanjay saoirse seamus shalini shanice sinead siobhan sione sioned sipho sneha sunil suresh swati tama tamika ' +
    'tatenda tendai thabo thandiwe themba trudy tunde tyrell uche vijay vikram wambui wanjiru wendell winifred wiremu wyatt yaw yemi ' +
    'zanele zubair ';
