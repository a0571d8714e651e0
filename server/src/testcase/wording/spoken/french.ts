import type { Phrases } from '../phrases';

export const FRENCH: Phrases = {
  enter:
    'saisis|saisit|saisir|saisie|saisi|entre|entrer|remplis|remplit|remplir|renseigne|renseigner|tape|taper|écris|écrit|indique|mets|met|complète|compléter|insère|insérer|rempli|écrire|indiquer|mettre|fournis|fournit|précise|préciser|note|noter|notent',
  assign:
    'fixe|fixé|fixée|fixés|fixées|portée|porté|ramenée|ramené|change|changé|changée|modifié|modifiée|modifie|édite|éditer|modifier|définis|définit|définir|mets à jour|met à jour|changer|affecte|attribue|affecter|attribuer|définie|règle le champ',
  choose: 'sélectionne|choisis|choisit|choisie|sélectionner|choisir',
  tick: 'coche|cocher|sélectionne la case|accepte',
  untick: 'décoche|décocher',
  upload: 'joins|téléverse|dépose|attache|importe|charge le fichier|joint|téléverser|joindre|déposer|importer',
  clear: 'vide|efface|vider|effacer',
  create: 'crée|créer|ajoute|ajouter|enregistre|crée un|publie',
  signIn: 'connecte|identifie|connecté|connectée|connecter|authentifie|identifié|identifiée|authentifié|authentifiée',
  register: 'inscris|inscrit|inscrire',
  open: 'vais|va|ouvre|visite|navigue|accède|suis sur|est sur|rends|rend',
  act: 'clique|appuie|attends|ferme|supprime|recherche|valide|demande|filtre|souhaite|veux|veut|cherche|rechercher|chercher|recherchons|tape sur|tapes sur|tape entrée|appuyer|cliquer|clic|télécharge',
  search: 'recherche|cherche|rechercher|chercher|recherchons',
  assert: 'vois|voit|vérifie|constate|lis|lit|montre|affichera|retourne|apparaît|apparait|observe|observons',
  expectation: 'devrais|devrait|doit|dois|vois|voit|affiché|vérifie',
  negation: 'pas|sans|aucun|aucune',
  be: "est|sont|était|vaut|valait|s élève à|s'élève à",
  have: 'ai|a|ont|possède|il existe|existe|existent',
  as: 'comme|en tant que',
  to: 'à|au|aux',
  with: 'avec|ayant|par',
  in: 'a lieu|ont lieu|dans|en|sur|pour|depuis|parmi|sous',
  and: 'et|ou',
  articles: 'un|une|des|plusieurs|quelques',
  possessives: 'mon|ma|mes|son|sa|ses|le|la|les|l|d|du|de|leur|leurs|ce|cet|cette|ces|notre|nos|votre|vos|dont',
  following: 'suivant|suivants|suivante|suivantes',
  named: 'nommé|nommée|appelé|appelée|intitulé|intitulée|dénommé|dénommée|surnommé|surnommée|baptisé|baptisée',
  priced: 'coûtant',
  numbers: 'zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix',
  of: 'de|d|du|des',
  field:
    'champ|champs|case|liste|zone|zone de texte|zone de saisie|liste déroulante|menu déroulant|champ de texte|champ de saisie|case à cocher|menu de sélection|liste de choix|sélecteur|calendrier|champ de recherche|champ date|zone texte',
  vague:
    'valide|valides|invalide|invalides|correct|correcte|corrects|correctes|incorrect|incorrecte|incorrects|incorrectes|mauvais|mauvaise|nouveau|nouvelle|valeur|valeurs|texte|existant|existante|tous|toutes|tout|caractères|données|informations',
  who: "je|j|il|elle|nous|on|ils|utilisateur|client|visiteur|internaute|l'utilisateur|administrateur|l'administrateur|se|me|nous|que|qu",
  nouns:
    'reviews évaluations|review avis évaluation|customer client cliente|customers clients clientes|user utilisateur utilisatrice|users utilisateurs|order commande|orders commandes|product produit article|products produits articles|event événement evenement|events événements|invoice facture|invoices factures|account compte|accounts comptes|employee employé salarié|employees employés salariés|company entreprise société|companies entreprises sociétés|address adresse|addresses adresses|category catégorie|categories catégories|book livre|books livres|person personne|people personnes|message message|messages messages|project projet|projects projets|task tâche|tasks tâches|student étudiant élève|students étudiants élèves|teacher enseignant professeur|course cours|payment paiement|payments paiements|booking réservation|bookings réservations|supplier fournisseur|suppliers fournisseurs|patient patient patiente|patients patients|claim sinistre|claims sinistres|room chambre|rooms chambres|member membre adhérent|members membres adhérents|comment commentaire|comments commentaires|loan prêt emprunt|loans prêts|transfer virement|transfers virements|trip voyage|trips voyages|doctor médecin|doctors médecins|vehicle véhicule|vehicles véhicules|apartment appartement logement|apartments appartements logements|house maison|houses maisons|building immeuble bâtiment|buildings immeubles bâtiments|tenant locataire|tenants locataires|landlord bailleur propriétaire|landlords bailleurs propriétaires|store magasin boutique|stores magasins boutiques|warehouse entrepôt|warehouses entrepôts|bookshop librairie|bookshops librairies|driver chauffeur conducteur conductrice livreur|drivers chauffeurs conducteurs livreurs|car voiture|cars voitures|truck camion camionnette|trucks camions|bike vélo|bikes vélos|ship bateau navire|ships bateaux navires|container conteneur|containers conteneurs|repair réparation|repairs réparations|delivery livraison|deliveries livraisons|shipment expédition envoi|shipments expéditions envois|parcel colis|report rapport compte-rendu|reports rapports|request demande requête|requests demandes requêtes|application candidature|applications candidatures|complaint réclamation plainte|complaints réclamations plaintes|incident incident|incidents incidents|breakdown panne|breakdowns pannes|permit permis autorisation|permits autorisations|certificate certificat attestation|certificates certificats attestations|declaration déclaration|declarations déclarations|citizen citoyen citoyenne usager|citizens citoyens usagers|resident habitant habitante|residents habitants|taxpayer contribuable|taxpayers contribuables|dentist dentiste|dentists dentistes|nurse infirmière infirmier|nurses infirmières infirmiers|animal animal|animals animaux|appointment rendez|prescription ordonnance|prescriptions ordonnances|medication médicament|medications médicaments|treatment traitement soin|treatments traitements soins|exam examen|exams examens|lesson leçon|lessons leçons|school école|schools écoles|subscription abonnement|subscriptions abonnements|membership adhésion|memberships adhésions|coupon coupon|coupons coupons|rental location|rentals locations|subscriber abonné abonnée|subscribers abonnés abonnées|card carte|cards cartes|transaction transaction|transactions transactions|expense dépense|expenses dépenses|quote devis|hotel hôtel|hotels hôtels|flight vol|flights vols|ticket billet|tickets billets|stay séjour|stays séjours|dish plat|dishes plats|ingredients ingrédients|machine machine|machines machines|device appareil|devices appareils|tags étiquettes|colors couleurs|author auteur auteure autrice écrivain|authors auteurs|publisher éditeur|publishers éditeurs|film film|films films|song chanson|songs chansons|concert concert|concerts concerts|team équipe|teams équipes|player joueur joueuse|players joueurs|volunteer bénévole|volunteers bénévoles|donation don|donations dons|route trajet itinéraire|routes trajets itinéraires|absence absence|absences absences|leave_request congé|leave_requests congés|candidate candidat candidate|candidates candidats|job offre|jobs offres|survey sondage enquête|surveys sondages enquêtes|document document justificatif|documents documents justificatifs|contract contrat|contracts contrats|policy police|policies polices|ceilings plafonds|fine amende|fines amendes|fee redevance|fees redevances|listing annonce|listings annonces|child enfant fils fille|children enfants|visit visite|visits visites|vaccine vaccin|vaccines vaccins|discounts remises réductions|manager gestionnaire gérant gérante|managers gestionnaires|insured assuré assurée|sensor capteur|sensors capteurs|pupil écolier|guest hôte|guests hôtes|act acte|acts actes|meeting réunion|meetings réunions',
};
