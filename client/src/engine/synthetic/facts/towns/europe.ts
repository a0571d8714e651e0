/** Towns of Europe: `city|region|post code|latitude|longitude`, by country, in its language. */

export const DE = `
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

export const AT = `
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

export const CH = `
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

export const GB = `
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

export const FR = `
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

export const ES = `
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

export const IT = `
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

export const NL = `
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

export const PL = `
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

export const PT = `
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

export const SV = `
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
