/** Towns of Asia and the Pacific: `city|region|post code|latitude|longitude`, by country, in its language. */

export const AU = `
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

export const IN = `
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

export const JA = `
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
