/** A town where people live, with the region that it lies in and the post codes that it has. */
export interface KnownPlace {
  city: string;
  region: string;
  /** `#` is any digit, `?` any capital letter. */
  postalCode: string;
  /** In degrees. */
  latitude: number;
  longitude: number;
}

/** `city|region|post code|latitude|longitude`, by the locale whose language they are in. */
const US = `
New York|New York|100##|40.71|-74.01
Buffalo|New York|142##|42.89|-78.88
Rochester|New York|146##|43.16|-77.61
Los Angeles|California|900##|34.05|-118.24
San Diego|California|921##|32.72|-117.16
San Jose|California|951##|37.34|-121.89
San Francisco|California|941##|37.77|-122.42
Fresno|California|937##|36.74|-119.79
Sacramento|California|958##|38.58|-121.49
Long Beach|California|908##|33.77|-118.19
Oakland|California|946##|37.80|-122.27
Anaheim|California|928##|33.84|-117.91
Chicago|Illinois|606##|41.88|-87.63
Peoria|Illinois|616##|40.69|-89.59
Houston|Texas|770##|29.76|-95.37
San Antonio|Texas|782##|29.42|-98.49
Dallas|Texas|752##|32.78|-96.80
Austin|Texas|787##|30.27|-97.74
Fort Worth|Texas|761##|32.76|-97.33
El Paso|Texas|799##|31.76|-106.49
Phoenix|Arizona|850##|33.45|-112.07
Tucson|Arizona|857##|32.22|-110.97
Mesa|Arizona|852##|33.42|-111.83
Philadelphia|Pennsylvania|191##|39.95|-75.17
Pittsburgh|Pennsylvania|152##|40.44|-80.00
Jacksonville|Florida|322##|30.33|-81.66
Miami|Florida|331##|25.76|-80.19
Tampa|Florida|336##|27.95|-82.46
Orlando|Florida|328##|28.54|-81.38
Columbus|Ohio|432##|39.96|-83.00
Cleveland|Ohio|441##|41.50|-81.69
Cincinnati|Ohio|452##|39.10|-84.51
Charlotte|North Carolina|282##|35.23|-80.84
Raleigh|North Carolina|276##|35.78|-78.64
Indianapolis|Indiana|462##|39.77|-86.16
Fort Wayne|Indiana|468##|41.08|-85.14
Seattle|Washington|981##|47.61|-122.33
Spokane|Washington|992##|47.66|-117.43
Denver|Colorado|802##|39.74|-104.99
Colorado Springs|Colorado|809##|38.83|-104.82
Boston|Massachusetts|021##|42.36|-71.06
Worcester|Massachusetts|016##|42.26|-71.80
Nashville|Tennessee|372##|36.16|-86.78
Memphis|Tennessee|381##|35.15|-90.05
Detroit|Michigan|482##|42.33|-83.05
Grand Rapids|Michigan|495##|42.96|-85.67
Oklahoma City|Oklahoma|731##|35.47|-97.52
Tulsa|Oklahoma|741##|36.15|-95.99
Portland|Oregon|972##|45.52|-122.68
Las Vegas|Nevada|891##|36.17|-115.14
Reno|Nevada|895##|39.53|-119.81
Louisville|Kentucky|402##|38.25|-85.76
Lexington|Kentucky|405##|38.04|-84.50
Baltimore|Maryland|212##|39.29|-76.61
Milwaukee|Wisconsin|532##|43.04|-87.91
Madison|Wisconsin|537##|43.07|-89.40
Albuquerque|New Mexico|871##|35.08|-106.65
Kansas City|Missouri|641##|39.10|-94.58
St. Louis|Missouri|631##|38.63|-90.20
Atlanta|Georgia|303##|33.75|-84.39
Savannah|Georgia|314##|32.08|-81.09
Omaha|Nebraska|681##|41.26|-95.93
Virginia Beach|Virginia|234##|36.85|-75.98
Richmond|Virginia|232##|37.54|-77.44
Minneapolis|Minnesota|554##|44.98|-93.27
New Orleans|Louisiana|701##|29.95|-90.07
Baton Rouge|Louisiana|708##|30.45|-91.19
Wichita|Kansas|672##|37.69|-97.33
Honolulu|Hawaii|968##|21.31|-157.86
Anchorage|Alaska|995##|61.22|-149.90
Newark|New Jersey|071##|40.74|-74.17
Boise|Idaho|837##|43.62|-116.20
Salt Lake City|Utah|841##|40.76|-111.89
Des Moines|Iowa|503##|41.59|-93.62
Birmingham|Alabama|352##|33.52|-86.80
Little Rock|Arkansas|722##|34.75|-92.29
Providence|Rhode Island|029##|41.82|-71.41
Hartford|Connecticut|061##|41.77|-72.67
Burlington|Vermont|054##|44.48|-73.21
Manchester|New Hampshire|031##|42.99|-71.46
Charleston|South Carolina|294##|32.78|-79.93
Fargo|North Dakota|581##|46.88|-96.79
Sioux Falls|South Dakota|571##|43.54|-96.73
Billings|Montana|591##|45.78|-108.50
Cheyenne|Wyoming|820##|41.14|-104.82
Jackson|Mississippi|392##|32.30|-90.18
Wilmington|Delaware|198##|39.74|-75.55`;

const DE = `
Berlin|Berlin|10###|52.52|13.40
Hamburg|Hamburg|20###|53.55|9.99
München|Bayern|80###|48.14|11.58
Nürnberg|Bayern|904##|49.45|11.08
Augsburg|Bayern|861##|48.37|10.90
Regensburg|Bayern|930##|49.02|12.10
Würzburg|Bayern|970##|49.79|9.95
Ingolstadt|Bayern|850##|48.76|11.42
Köln|Nordrhein-Westfalen|50###|50.94|6.96
Düsseldorf|Nordrhein-Westfalen|402##|51.23|6.78
Dortmund|Nordrhein-Westfalen|441##|51.51|7.47
Essen|Nordrhein-Westfalen|451##|51.46|7.01
Duisburg|Nordrhein-Westfalen|470##|51.43|6.76
Bochum|Nordrhein-Westfalen|447##|51.48|7.22
Bonn|Nordrhein-Westfalen|531##|50.74|7.10
Münster|Nordrhein-Westfalen|481##|51.96|7.63
Bielefeld|Nordrhein-Westfalen|336##|52.02|8.53
Aachen|Nordrhein-Westfalen|520##|50.78|6.08
Frankfurt am Main|Hessen|603##|50.11|8.68
Wiesbaden|Hessen|651##|50.08|8.24
Kassel|Hessen|341##|51.31|9.48
Darmstadt|Hessen|642##|49.87|8.65
Stuttgart|Baden-Württemberg|701##|48.78|9.18
Mannheim|Baden-Württemberg|681##|49.49|8.47
Karlsruhe|Baden-Württemberg|761##|49.01|8.40
Freiburg im Breisgau|Baden-Württemberg|791##|48.00|7.85
Heidelberg|Baden-Württemberg|691##|49.40|8.69
Ulm|Baden-Württemberg|890##|48.40|9.99
Leipzig|Sachsen|041##|51.34|12.37
Dresden|Sachsen|010##|51.05|13.74
Chemnitz|Sachsen|091##|50.83|12.92
Hannover|Niedersachsen|301##|52.37|9.73
Braunschweig|Niedersachsen|381##|52.27|10.53
Osnabrück|Niedersachsen|490##|52.28|8.05
Oldenburg|Niedersachsen|261##|53.14|8.21
Göttingen|Niedersachsen|370##|51.54|9.93
Bremen|Bremen|28###|53.08|8.80
Kiel|Schleswig-Holstein|241##|54.32|10.14
Lübeck|Schleswig-Holstein|235##|53.87|10.69
Rostock|Mecklenburg-Vorpommern|180##|54.09|12.14
Schwerin|Mecklenburg-Vorpommern|190##|53.63|11.41
Potsdam|Brandenburg|144##|52.40|13.06
Cottbus|Brandenburg|030##|51.76|14.33
Magdeburg|Sachsen-Anhalt|391##|52.12|11.63
Halle (Saale)|Sachsen-Anhalt|061##|51.48|11.97
Erfurt|Thüringen|990##|50.98|11.03
Jena|Thüringen|077##|50.93|11.59
Mainz|Rheinland-Pfalz|551##|49.99|8.25
Koblenz|Rheinland-Pfalz|560##|50.36|7.59
Trier|Rheinland-Pfalz|542##|49.76|6.64
Saarbrücken|Saarland|661##|49.24|7.00`;

const AT = `
Wien|Wien|1##0|48.21|16.37
Graz|Steiermark|80##|47.07|15.44
Leoben|Steiermark|87##|47.38|15.09
Linz|Oberösterreich|40##|48.31|14.29
Wels|Oberösterreich|46##|48.16|14.03
Salzburg|Salzburg|50##|47.80|13.05
Innsbruck|Tirol|60##|47.27|11.39
Kufstein|Tirol|63##|47.58|12.17
Klagenfurt|Kärnten|90##|46.62|14.31
Villach|Kärnten|95##|46.61|13.86
St. Pölten|Niederösterreich|31##|48.20|15.63
Wiener Neustadt|Niederösterreich|27##|47.82|16.25
Krems|Niederösterreich|35##|48.41|15.61
Bregenz|Vorarlberg|69##|47.50|9.75
Dornbirn|Vorarlberg|68##|47.41|9.74
Eisenstadt|Burgenland|70##|47.85|16.52`;

const CH = `
Zürich|Zürich|80##|47.38|8.54
Winterthur|Zürich|84##|47.50|8.72
Bern|Bern|30##|46.95|7.45
Biel|Bern|25##|47.14|7.25
Thun|Bern|36##|46.76|7.63
Basel|Basel-Stadt|40##|47.56|7.59
Luzern|Luzern|60##|47.05|8.31
St. Gallen|St. Gallen|90##|47.42|9.38
Aarau|Aargau|50##|47.39|8.04
Baden|Aargau|54##|47.47|8.31
Zug|Zug|63##|47.17|8.52
Schaffhausen|Schaffhausen|82##|47.70|8.63
Chur|Graubünden|70##|46.85|9.53
Frauenfeld|Thurgau|85##|47.56|8.90
Solothurn|Solothurn|45##|47.21|7.54
Olten|Solothurn|46##|47.35|7.90`;

const GB = `
London|England|SW# #??|51.51|-0.13
Birmingham|England|B## #??|52.48|-1.90
Manchester|England|M## #??|53.48|-2.24
Liverpool|England|L## #??|53.41|-2.99
Leeds|England|LS## #??|53.80|-1.55
Sheffield|England|S## #??|53.38|-1.47
Bristol|England|BS# #??|51.45|-2.59
Newcastle upon Tyne|England|NE# #??|54.98|-1.61
Nottingham|England|NG# #??|52.95|-1.15
Leicester|England|LE# #??|52.64|-1.13
Southampton|England|SO1# #??|50.91|-1.40
Brighton|England|BN# #??|50.82|-0.14
Plymouth|England|PL# #??|50.37|-4.14
Oxford|England|OX# #??|51.75|-1.26
Cambridge|England|CB# #??|52.21|0.12
Norwich|England|NR# #??|52.63|1.30
York|England|YO1# #??|53.96|-1.08
Exeter|England|EX# #??|50.73|-3.53
Edinburgh|Scotland|EH# #??|55.95|-3.19
Glasgow|Scotland|G## #??|55.86|-4.25
Aberdeen|Scotland|AB1# #??|57.15|-2.09
Dundee|Scotland|DD# #??|56.46|-2.97
Inverness|Scotland|IV# #??|57.48|-4.22
Cardiff|Wales|CF1# #??|51.48|-3.18
Swansea|Wales|SA# #??|51.62|-3.94
Newport|Wales|NP1# #??|51.58|-3.00
Belfast|Northern Ireland|BT1# #??|54.60|-5.93
Derry|Northern Ireland|BT4# #??|55.00|-7.31`;

const FR = `
Paris|Île-de-France|750##|48.86|2.35
Versailles|Île-de-France|780##|48.80|2.13
Lyon|Auvergne-Rhône-Alpes|6900#|45.76|4.84
Grenoble|Auvergne-Rhône-Alpes|380##|45.19|5.72
Saint-Étienne|Auvergne-Rhône-Alpes|420##|45.44|4.39
Clermont-Ferrand|Auvergne-Rhône-Alpes|630##|45.78|3.09
Annecy|Auvergne-Rhône-Alpes|740##|45.90|6.13
Marseille|Provence-Alpes-Côte d'Azur|1300#|43.30|5.37
Nice|Provence-Alpes-Côte d'Azur|060##|43.70|7.27
Toulon|Provence-Alpes-Côte d'Azur|830##|43.12|5.93
Avignon|Provence-Alpes-Côte d'Azur|840##|43.95|4.81
Toulouse|Occitanie|310##|43.60|1.44
Montpellier|Occitanie|340##|43.61|3.88
Nîmes|Occitanie|300##|43.84|4.36
Perpignan|Occitanie|660##|42.70|2.90
Bordeaux|Nouvelle-Aquitaine|330##|44.84|-0.58
Limoges|Nouvelle-Aquitaine|870##|45.83|1.26
Poitiers|Nouvelle-Aquitaine|860##|46.58|0.34
La Rochelle|Nouvelle-Aquitaine|170##|46.16|-1.15
Nantes|Pays de la Loire|440##|47.22|-1.55
Angers|Pays de la Loire|490##|47.47|-0.55
Le Mans|Pays de la Loire|720##|48.00|0.20
Strasbourg|Grand Est|670##|48.58|7.75
Reims|Grand Est|510##|49.26|4.03
Metz|Grand Est|570##|49.12|6.18
Nancy|Grand Est|540##|48.69|6.18
Lille|Hauts-de-France|590##|50.63|3.06
Amiens|Hauts-de-France|800##|49.89|2.30
Rennes|Bretagne|350##|48.11|-1.68
Brest|Bretagne|290##|48.39|-4.49
Rouen|Normandie|760##|49.44|1.10
Caen|Normandie|140##|49.18|-0.37
Dijon|Bourgogne-Franche-Comté|210##|47.32|5.04
Besançon|Bourgogne-Franche-Comté|250##|47.24|6.02
Orléans|Centre-Val de Loire|450##|47.90|1.91
Tours|Centre-Val de Loire|370##|47.39|0.69
Ajaccio|Corse|200##|41.92|8.74`;

const ES = `
Madrid|Comunidad de Madrid|280##|40.42|-3.70
Barcelona|Cataluña|080##|41.39|2.17
Tarragona|Cataluña|430##|41.12|1.25
Girona|Cataluña|170##|41.98|2.82
Valencia|Comunidad Valenciana|460##|39.47|-0.38
Alicante|Comunidad Valenciana|030##|38.35|-0.48
Sevilla|Andalucía|410##|37.39|-5.98
Málaga|Andalucía|290##|36.72|-4.42
Córdoba|Andalucía|140##|37.89|-4.78
Granada|Andalucía|180##|37.18|-3.60
Cádiz|Andalucía|110##|36.53|-6.29
Zaragoza|Aragón|500##|41.65|-0.89
Murcia|Región de Murcia|300##|37.99|-1.13
Palma|Islas Baleares|070##|39.57|2.65
Las Palmas de Gran Canaria|Canarias|350##|28.12|-15.44
Bilbao|País Vasco|480##|43.26|-2.93
Vitoria-Gasteiz|País Vasco|010##|42.85|-2.67
Valladolid|Castilla y León|470##|41.65|-4.72
Salamanca|Castilla y León|370##|40.97|-5.66
Burgos|Castilla y León|090##|42.34|-3.70
A Coruña|Galicia|150##|43.36|-8.41
Vigo|Galicia|362##|42.24|-8.72
Gijón|Principado de Asturias|332##|43.53|-5.66
Oviedo|Principado de Asturias|330##|43.36|-5.85
Santander|Cantabria|390##|43.46|-3.81
Pamplona|Navarra|310##|42.81|-1.65
Logroño|La Rioja|260##|42.46|-2.45
Toledo|Castilla-La Mancha|450##|39.86|-4.03
Albacete|Castilla-La Mancha|020##|38.99|-1.86
Badajoz|Extremadura|060##|38.88|-6.97`;

const IT = `
Roma|Lazio|001##|41.90|12.50
Latina|Lazio|041##|41.47|12.90
Milano|Lombardia|201##|45.46|9.19
Brescia|Lombardia|251##|45.54|10.21
Bergamo|Lombardia|241##|45.69|9.67
Monza|Lombardia|209##|45.58|9.27
Napoli|Campania|801##|40.85|14.27
Salerno|Campania|841##|40.68|14.77
Torino|Piemonte|101##|45.07|7.69
Novara|Piemonte|281##|45.45|8.62
Palermo|Sicilia|901##|38.12|13.36
Catania|Sicilia|951##|37.51|15.08
Messina|Sicilia|981##|38.19|15.55
Genova|Liguria|161##|44.41|8.93
La Spezia|Liguria|191##|44.10|9.82
Bologna|Emilia-Romagna|401##|44.49|11.34
Modena|Emilia-Romagna|411##|44.65|10.93
Parma|Emilia-Romagna|431##|44.80|10.33
Rimini|Emilia-Romagna|479##|44.06|12.57
Firenze|Toscana|501##|43.77|11.26
Pisa|Toscana|561##|43.72|10.40
Livorno|Toscana|571##|43.55|10.31
Bari|Puglia|701##|41.12|16.87
Taranto|Puglia|741##|40.46|17.25
Lecce|Puglia|731##|40.35|18.17
Venezia|Veneto|301##|45.44|12.32
Verona|Veneto|371##|45.44|10.99
Padova|Veneto|351##|45.41|11.88
Trieste|Friuli-Venezia Giulia|341##|45.65|13.78
Udine|Friuli-Venezia Giulia|331##|46.06|13.24
Cagliari|Sardegna|091##|39.22|9.12
Perugia|Umbria|061##|43.11|12.39
Ancona|Marche|601##|43.62|13.51
Pescara|Abruzzo|651##|42.46|14.21
Trento|Trentino-Alto Adige|381##|46.07|11.12
Bolzano|Trentino-Alto Adige|391##|46.50|11.35
Potenza|Basilicata|851##|40.64|15.81
Catanzaro|Calabria|881##|38.91|16.59`;

const NL = `
Amsterdam|Noord-Holland|10## ??|52.37|4.90
Haarlem|Noord-Holland|20## ??|52.39|4.64
Alkmaar|Noord-Holland|18## ??|52.63|4.75
Rotterdam|Zuid-Holland|30## ??|51.92|4.48
Den Haag|Zuid-Holland|25## ??|52.08|4.30
Leiden|Zuid-Holland|23## ??|52.16|4.49
Delft|Zuid-Holland|26## ??|52.01|4.36
Utrecht|Utrecht|35## ??|52.09|5.12
Amersfoort|Utrecht|38## ??|52.16|5.39
Eindhoven|Noord-Brabant|56## ??|51.44|5.48
Tilburg|Noord-Brabant|50## ??|51.56|5.09
Breda|Noord-Brabant|48## ??|51.59|4.78
Groningen|Groningen|97## ??|53.22|6.57
Almere|Flevoland|13## ??|52.37|5.22
Nijmegen|Gelderland|65## ??|51.84|5.85
Arnhem|Gelderland|68## ??|51.98|5.91
Apeldoorn|Gelderland|73## ??|52.21|5.97
Enschede|Overijssel|75## ??|52.22|6.89
Zwolle|Overijssel|80## ??|52.52|6.08
Maastricht|Limburg|62## ??|50.85|5.69
Leeuwarden|Friesland|89## ??|53.20|5.80
Assen|Drenthe|94## ??|52.99|6.56
Middelburg|Zeeland|43## ??|51.50|3.61`;

const PL = `
Warszawa|mazowieckie|00-###|52.23|21.01
Radom|mazowieckie|26-6##|51.40|21.15
Kraków|małopolskie|30-###|50.06|19.94
Tarnów|małopolskie|33-1##|50.01|20.99
Łódź|łódzkie|90-###|51.76|19.46
Wrocław|dolnośląskie|50-###|51.11|17.03
Poznań|wielkopolskie|60-###|52.41|16.93
Gdańsk|pomorskie|80-###|54.35|18.65
Gdynia|pomorskie|81-###|54.52|18.53
Szczecin|zachodniopomorskie|70-###|53.43|14.55
Bydgoszcz|kujawsko-pomorskie|85-###|53.12|18.01
Toruń|kujawsko-pomorskie|87-1##|53.01|18.60
Lublin|lubelskie|20-###|51.25|22.57
Białystok|podlaskie|15-###|53.13|23.16
Katowice|śląskie|40-###|50.26|19.02
Częstochowa|śląskie|42-2##|50.81|19.12
Rzeszów|podkarpackie|35-###|50.04|22.00
Kielce|świętokrzyskie|25-###|50.87|20.63
Olsztyn|warmińsko-mazurskie|10-###|53.78|20.48
Opole|opolskie|45-###|50.67|17.93
Zielona Góra|lubuskie|65-###|51.94|15.51`;

const BR = `
São Paulo|São Paulo|01###-###|-23.55|-46.63
Campinas|São Paulo|13###-###|-22.91|-47.06
Rio de Janeiro|Rio de Janeiro|20###-###|-22.91|-43.17
Niterói|Rio de Janeiro|24###-###|-22.88|-43.10
Brasília|Distrito Federal|70###-###|-15.79|-47.88
Salvador|Bahia|40###-###|-12.97|-38.50
Fortaleza|Ceará|60###-###|-3.73|-38.53
Belo Horizonte|Minas Gerais|30###-###|-19.92|-43.94
Uberlândia|Minas Gerais|38###-###|-18.92|-48.28
Manaus|Amazonas|69###-###|-3.12|-60.02
Curitiba|Paraná|80###-###|-25.43|-49.27
Londrina|Paraná|86###-###|-23.30|-51.17
Recife|Pernambuco|50###-###|-8.05|-34.88
Porto Alegre|Rio Grande do Sul|90###-###|-30.03|-51.23
Belém|Pará|66###-###|-1.46|-48.50
Goiânia|Goiás|74###-###|-16.69|-49.26
São Luís|Maranhão|65###-###|-2.53|-44.30
Maceió|Alagoas|57###-###|-9.67|-35.74
Natal|Rio Grande do Norte|59###-###|-5.79|-35.21
Florianópolis|Santa Catarina|88###-###|-27.60|-48.55
Vitória|Espírito Santo|29###-###|-20.32|-40.34
Cuiabá|Mato Grosso|78###-###|-15.60|-56.10`;

const PT = `
Lisboa|Lisboa|1###-###|38.72|-9.14
Sintra|Lisboa|2710-###|38.80|-9.38
Porto|Porto|4###-###|41.15|-8.61
Vila Nova de Gaia|Porto|4400-###|41.13|-8.61
Braga|Braga|4700-###|41.55|-8.43
Guimarães|Braga|4800-###|41.44|-8.29
Coimbra|Coimbra|3000-###|40.21|-8.43
Setúbal|Setúbal|2900-###|38.52|-8.89
Almada|Setúbal|2800-###|38.68|-9.16
Faro|Faro|8000-###|37.02|-7.93
Aveiro|Aveiro|3800-###|40.64|-8.65
Leiria|Leiria|2400-###|39.74|-8.81
Viseu|Viseu|3500-###|40.66|-7.91
Évora|Évora|7000-###|38.57|-7.91
Santarém|Santarém|2000-###|39.24|-8.69
Funchal|Madeira|9000-###|32.65|-16.91
Ponta Delgada|Açores|9500-###|37.74|-25.67`;

const MX = `
Ciudad de México|Ciudad de México|06###|19.43|-99.13
Guadalajara|Jalisco|441##|20.67|-103.35
Monterrey|Nuevo León|640##|25.69|-100.32
Puebla|Puebla|720##|19.04|-98.21
Tijuana|Baja California|220##|32.51|-117.04
León|Guanajuato|370##|21.12|-101.68
Ciudad Juárez|Chihuahua|320##|31.69|-106.42
Mérida|Yucatán|970##|20.97|-89.62
San Luis Potosí|San Luis Potosí|780##|22.16|-100.99
Querétaro|Querétaro|760##|20.59|-100.39
Aguascalientes|Aguascalientes|200##|21.88|-102.29
Hermosillo|Sonora|830##|29.07|-110.96
Saltillo|Coahuila|250##|25.42|-101.00
Morelia|Michoacán|580##|19.70|-101.19
Cancún|Quintana Roo|775##|21.16|-86.85
Oaxaca|Oaxaca|680##|17.07|-96.72
Veracruz|Veracruz|917##|19.17|-96.13
Culiacán|Sinaloa|800##|24.81|-107.39`;

const CA = `
Toronto|Ontario|M#? #?#|43.65|-79.38
Ottawa|Ontario|K1? #?#|45.42|-75.70
Hamilton|Ontario|L8? #?#|43.26|-79.87
London|Ontario|N6? #?#|42.98|-81.25
Montreal|Quebec|H#? #?#|45.50|-73.57
Quebec City|Quebec|G1? #?#|46.81|-71.21
Vancouver|British Columbia|V5? #?#|49.28|-123.12
Victoria|British Columbia|V8? #?#|48.43|-123.37
Calgary|Alberta|T2? #?#|51.05|-114.07
Edmonton|Alberta|T5? #?#|53.55|-113.49
Winnipeg|Manitoba|R3? #?#|49.90|-97.14
Saskatoon|Saskatchewan|S7? #?#|52.13|-106.67
Regina|Saskatchewan|S4? #?#|50.45|-104.62
Halifax|Nova Scotia|B3? #?#|44.65|-63.57
Fredericton|New Brunswick|E3? #?#|45.96|-66.64
St. John's|Newfoundland and Labrador|A1? #?#|47.56|-52.71
Charlottetown|Prince Edward Island|C1? #?#|46.24|-63.13`;

const AU = `
Sydney|New South Wales|20##|-33.87|151.21
Newcastle|New South Wales|23##|-32.93|151.78
Wollongong|New South Wales|25##|-34.42|150.89
Melbourne|Victoria|30##|-37.81|144.96
Geelong|Victoria|32##|-38.15|144.36
Ballarat|Victoria|33##|-37.56|143.85
Brisbane|Queensland|40##|-27.47|153.03
Gold Coast|Queensland|42##|-28.02|153.40
Cairns|Queensland|48##|-16.92|145.77
Perth|Western Australia|60##|-31.95|115.86
Adelaide|South Australia|50##|-34.93|138.60
Hobart|Tasmania|70##|-42.88|147.33
Darwin|Northern Territory|08##|-12.46|130.84
Canberra|Australian Capital Territory|26##|-35.28|149.13`;

const IN = `
Mumbai|Maharashtra|400 0##|19.08|72.88
Pune|Maharashtra|411 0##|18.52|73.86
Nagpur|Maharashtra|440 0##|21.15|79.09
New Delhi|Delhi|110 0##|28.61|77.21
Bengaluru|Karnataka|560 0##|12.97|77.59
Mysuru|Karnataka|570 0##|12.30|76.64
Hyderabad|Telangana|500 0##|17.39|78.49
Ahmedabad|Gujarat|380 0##|23.02|72.57
Surat|Gujarat|395 0##|21.17|72.83
Chennai|Tamil Nadu|600 0##|13.08|80.27
Coimbatore|Tamil Nadu|641 0##|11.02|76.96
Kolkata|West Bengal|700 0##|22.57|88.36
Jaipur|Rajasthan|302 0##|26.91|75.79
Lucknow|Uttar Pradesh|226 0##|26.85|80.95
Kanpur|Uttar Pradesh|208 0##|26.45|80.33
Kochi|Kerala|682 0##|9.93|76.27
Bhopal|Madhya Pradesh|462 0##|23.26|77.41
Patna|Bihar|800 0##|25.59|85.14
Chandigarh|Chandigarh|160 0##|30.73|76.78
Guwahati|Assam|781 0##|26.14|91.74`;

const JA = `
千代田区|東京都|100-####|35.69|139.75
新宿区|東京都|160-####|35.69|139.70
渋谷区|東京都|150-####|35.66|139.70
横浜市|神奈川県|220-####|35.44|139.64
大阪市|大阪府|530-####|34.69|135.50
名古屋市|愛知県|460-####|35.18|136.91
札幌市|北海道|060-####|43.06|141.35
福岡市|福岡県|810-####|33.59|130.40
神戸市|兵庫県|650-####|34.69|135.20
京都市|京都府|600-####|35.01|135.77
さいたま市|埼玉県|330-####|35.86|139.65
広島市|広島県|730-####|34.39|132.46
仙台市|宮城県|980-####|38.27|140.87
千葉市|千葉県|260-####|35.61|140.11
静岡市|静岡県|420-####|34.98|138.38
岡山市|岡山県|700-####|34.66|133.93
熊本市|熊本県|860-####|32.80|130.71
那覇市|沖縄県|900-####|26.21|127.68`;

const SV = `
Stockholm|Stockholm|11# ##|59.33|18.07
Södertälje|Stockholm|151 ##|59.20|17.63
Göteborg|Västra Götaland|41# ##|57.71|11.97
Borås|Västra Götaland|50# ##|57.72|12.94
Malmö|Skåne|21# ##|55.60|13.00
Helsingborg|Skåne|25# ##|56.05|12.69
Lund|Skåne|22# ##|55.70|13.19
Uppsala|Uppsala|75# ##|59.86|17.64
Västerås|Västmanland|72# ##|59.61|16.55
Örebro|Örebro|70# ##|59.27|15.21
Linköping|Östergötland|58# ##|58.41|15.62
Jönköping|Jönköping|55# ##|57.78|14.16
Umeå|Västerbotten|90# ##|63.83|20.26
Luleå|Norrbotten|97# ##|65.58|22.15
Gävle|Gävleborg|80# ##|60.67|17.14
Kalmar|Kalmar|39# ##|56.66|16.36`;

/** By locale: a country has its towns in the tongue of its people. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ en: US, en_US: US, en_GB: GB, en_CA: CA, en_AU: AU, en_AU_ocker: AU, en_IN: IN },
  ...{ de: DE, de_AT: AT, de_CH: CH, fr: FR, es: ES, es_MX: MX, it: IT, nl: NL, pl: PL },
  ...{ pt_BR: BR, pt_PT: PT, ja: JA, sv: SV },
};

/** The towns of a locale; none where only made-up ones are known. */
export function placesOf(locale: string): readonly KnownPlace[] {
  const list = Object.hasOwn(LISTS, locale) ? LISTS[locale] : '';
  return list
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [city, region, postalCode, latitude, longitude] = line.split('|') as [
        string,
        string,
        string,
        string,
        string,
      ];
      return { city, region, postalCode, latitude: Number(latitude), longitude: Number(longitude) };
    });
}
