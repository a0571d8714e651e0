/** Towns of the Americas: `city|region|post code|latitude|longitude`, by country, in its language. */

export const US = `
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

export const CA = `
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

export const MX = `
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

export const BR = `
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
