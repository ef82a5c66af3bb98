# Subjects of commitments.
areas-title = Sujets
areas-lead = Ce dont traitent les engagements, dans les mots de chaque manuel. Les manuels diffèrent dans ce qu’ils demandent, leurs nombres ne sont donc jamais additionnés.
area-description = { $name } : les engagements au fil du temps, les membres actifs et les constats de l’évaluation.
area-book-tags = Étiquettes posées par l’Unité de soutien dans les éditions de 2015 et 2016. Un engagement peut en porter plusieurs.
area-book-policy-areas = Domaines d’action de l’édition de 2024. Un engagement peut en porter plusieurs.
area-book-grand-challenges = Les cinq grands défis de 2011. Un plan de ces années devait en traiter au moins un.
area-book-challenge-areas = Les dix domaines de l’Open Gov Challenge, de 2023 à 2028. Un engagement relève de celui que l’Unité de soutien lui attribue.
area-of-all = sur { $count } au registre
area-plans = Plans
area-members = Membres
area-years = Au fil du temps
area-years-help = Selon l’année de soumission du plan. Un double filet marque un autre manuel de codage : les constats au-dessus et au-dessous ne sont pas comparables.
area-share = De tous ceux du manuel
area-undated = { $count ->
    [one] { $count } de plus, dont l’année du plan n’est pas au registre.
   *[other] { $count } de plus, dont l’année du plan n’est pas au registre.
}
area-active = Membres actifs sur ce sujet
area-active-help = Avec combien d’engagements. Beaucoup de petits ne valent pas plus qu’un grand.
area-latest = Derniers engagements
area-latest-help = Des plans soumis le plus récemment.
area-all = Tous, à affiner et à emporter
area-elsewhere = Dans d’autres manuels
area-elsewhere-help = Le même nom, un autre manuel : posé par d’autres personnes selon d’autres règles.
area-none = Aucun engagement au registre ne le porte
area-none-how = Il apparaît ici lorsqu’une édition publiée ou un office l’attribue à l’un d’eux.
area-grand-challenges-improving-public-services = Santé, école, tribunaux, eau, électricité et les autres services que les gens utilisent, pour qu’ils fonctionnent mieux pour eux.
area-grand-challenges-increasing-public-integrity = Lutte contre la corruption, éthique publique, accès à l’information, réforme du financement des campagnes, liberté de la presse et de la société civile.
area-grand-challenges-managing-public-resources = Budgets, marchés publics, ressources naturelles et aide extérieure.
area-grand-challenges-creating-safer-communities = Sécurité publique, secteur de la sécurité, réponse aux catastrophes et aux menaces environnementales.
area-grand-challenges-increasing-corporate-accountability = Ce que les entreprises doivent au public : l’environnement, la lutte contre la corruption, les consommateurs, leurs communautés.
area-challenge-areas-access-to-information = Des lois sur l’information connues, utilisées et appliquées, et des informations publiées avant que quiconque les demande.
area-challenge-areas-anti-corruption = Qui possède les entreprises, qui fait pression sur qui, qui paie la politique, et ce que possèdent les responsables.
area-challenge-areas-civic-space = La liberté de parler, de se réunir et de s’organiser, et la protection de ceux qui le font.
area-challenge-areas-climate-and-environment = Des décisions et des données ouvertes sur le climat, l’énergie, les terres et l’argent qui leur est consacré.
area-challenge-areas-digital-governance = Des règles et un contrôle public pour les données, les algorithmes et l’État numérique.
area-challenge-areas-fiscal-openness = Des budgets, dépenses, contrats, dettes et impôts que les gens peuvent suivre et façonner.
area-challenge-areas-gender-and-inclusion = Un gouvernement ouvert qui inclut les femmes et ceux qui sont le plus souvent laissés de côté, dans qui décide et dans ce qui est décidé.
area-challenge-areas-justice = Des tribunaux et une police ouverts, et une justice que les gens peuvent atteindre.
area-challenge-areas-media-freedom = Des journalistes en sécurité, des médias indépendants, des propriétaires connus.
area-challenge-areas-public-participation = Des gens qui prennent part aux décisions, avec une voix qui compte et une réponse à ce qu’ils ont dit.
