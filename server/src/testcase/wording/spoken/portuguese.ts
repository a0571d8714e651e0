import type { Phrases } from '../phrases';

export const PORTUGUESE: Phrases = {
  enter:
    'completo|completa|preencho|preenche|preencher|preencha|digito|digita|digitar|informo|informa|informar|informe|insiro|insere|inserir|insira|digite|introduzo|introduz|introduzir|introduziu|escrevo|escreve|entro com|entra com|coloco|coloca|colocar|ponho|põe|pôr|forneço|fornece|fornecer|completar|escrever|escreva|preencheu|digitou|informou|preenchido|indico|indica|lanço|lança|lançar',
  assign:
    'altero|altera|alterar|mudo|muda|defino|define|atualizo|atualiza|atualizar|edito|edita|editar|mudar|definir|modifico|modifica|modificar|troco|troca|trocar|atribuo|atribui|atribuir|configuro|configura|configurar|ajusto|ajusta|ajustar',
  choose:
    'seleciono|seleciona|selecionar|selecione|escolho|escolhe|escolher|selecionou|escolha|opto por|opta por|optar por|opto pela|opto pelo',
  tick: 'coloco o visto em|coloca o visto em|ponho o visto em|põe o visto em|ponho um visto em|marco|marca|seleciono a caixa|seleciona a caixa|marcar|marque|aceito|aceita|assinalo|assinala|assinalar|aceitar|marco o checkbox|marca o checkbox',
  untick: 'desmarco|desmarca',
  upload:
    'anexo|anexa|anexar|envio|carrego|carregar|faço upload de|faz upload de|fazer upload de|faço o upload do|faço o upload de|faço upload do|faz o upload do|faz upload do|realizo o upload do|faço upload da|enviar|carrega|enviou o arquivo|anexou',
  clear: 'limpo|limpa|apago|apaga|limpar',
  create: 'crio|cria|criar|adiciono|adiciona|adicionar|cadastro|cadastra|cadastrar|incluo|inclui',
  signIn:
    'faço login|realizo login|logo|autentico|faz login|fazer login|logado|logada|autenticado|autenticada|realiza login|efetuo login|me autentico|faço o login',
  register: 'registro|registra|registrar|me cadastro|me registro',
  open: 'acesso|acessa|navego|navega|abro|abre|visito|visita|vou|estou|esteja|acessar|está na|está no|estou na|entro em|entra em|entro na|entra na|entro no|entra no',
  act: 'carrego em|carrego no|carrego na|carrega em|carrega no|carrega na|carregar em|carregar no|carregar na|clico|clica|clicar|pressiono|pressiona|aguardo|aguarda|fecho|excluo|busco|busca|pesquiso|pesquisa|confirmo|saio|espero|quero|deseja|buscar|pesquisar|procuro|procura|aperto|aperta|toco|toca|tocar|toquei|expando|rolo|passo o mouse|clicou|cliquei',
  search: 'busco|busca|buscar|pesquiso|pesquisa|pesquisar|procuro|procura',
  assert: 'vejo|valido|verifico|valida|confiro|confere|observo|observa|mostra|mostrará|exibirá|retorna|exibiu|mostrou',
  expectation:
    'deve|devo|deveria|deverá|vejo|validar|exibida|exibido|validado|verifico|visualizo|exibe|apresenta|apresentada',
  negation: 'não|nao|sem|nenhum|nenhuma',
  be: 'é|são|está|era|seja',
  have: 'tenho|tem|possuo|possui|existe|existem|há|exista|existam',
  as: 'como',
  to: 'a favor de|a favor do|a favor da|em favor de|em favor do|em favor da|para|ao',
  with: 'com|usando|por',
  in: 'em|no|na|nos|nas|de|do|da|dos|das|para|pelo|pela',
  and: 'e|ou',
  articles: 'um|uma|uns|umas|vários|várias|novo|nova',
  possessives: 'meu|minha|meus|minhas|seu|sua|seus|suas|o|a|os|as|este|esta|esse|essa|estes|estas|esses|essas',
  following: 'seguinte|seguintes',
  named:
    'chamado|chamada|intitulado|intitulada|denominado|denominada|apelidado de|apelidada de|batizado de|batizada de',
  priced: 'custando',
  numbers: 'zero|um|dois|três|quatro|cinco|seis|sete|oito|nove|dez',
  of: 'de|do|da|dos|das',
  field:
    'campo|campos|caixa|caixa de texto|caixa de seleção|caixa de combinação|área de texto|lista|lista suspensa|combo|combobox|dropdown|seletor|input|campo de texto|campo de entrada|campo de seleção|checkbox|caixa de marcação|menu suspenso|menu dropdown|calendário|campo de data|campo de pesquisa',
  vague:
    'válido|válida|válidos|válidas|inválido|inválida|inválidos|inválidas|correto|correta|corretos|corretas|incorreto|incorreta|incorretos|incorretas|valor|valores|texto|dado|dados|js|todos|todas|padrão|caracteres|obrigatório|obrigatórios|obrigatória|obrigatórias|informações',
  who: 'eu|ele|ela|nós|usuário|cliente|administrador|usuária|se|me|que',
  nouns:
    'customer cliente|customers clientes|user usuário|users usuários|order pedido|orders pedidos|product produto|products produtos|event evento|events eventos|invoice fatura|invoices faturas|account conta|accounts contas|employee funcionário colaborador empregado|employees funcionários colaboradores|company empresa estabelecimento fornecedora|companies empresas|address endereço|addresses endereços|category categoria|categories categorias|book livro|books livros|person pessoa|people pessoas|message mensagem|messages mensagens|project projeto|projects projetos|task tarefa|tasks tarefas|student aluno estudante|students alunos estudantes|teacher professor|course curso|courses cursos|patient paciente|patients pacientes|payment pagamento|payments pagamentos|booking reserva|bookings reservas|supplier fornecedor|suppliers fornecedores|question pergunta|position cargo|area área|job função vaga|incident ocorrência incidente|policy apólice|policies apólices|claim sinistro|claims sinistros|room quarto|rooms quartos|guest hóspede|guests hóspedes|member membro sócio associado|members membros sócios associados|comment comentário|comments comentários|loan empréstimo|loans empréstimos|transfer transferência|transfers transferências|trip viagem|trips viagens|doctor médico doutor doutora médica|doctors médicos doutores|vehicle veículo|vehicles veículos|apartment apartamento|apartments apartamentos|house casa|houses casas|building prédio edifício|buildings prédios edifícios|property imóvel|properties imóveis|tenant inquilino inquilina locatário|tenants inquilinos|landlord locador|store loja filial|stores lojas filiais|warehouse armazém depósito|warehouses armazéns|bookshop livraria|bookshops livrarias|driver motorista condutor|drivers motoristas condutores|car carro automóvel|cars carros automóveis|truck caminhão camião|trucks caminhões camiões|bike bicicleta|bikes bicicletas|ship navio barco|ships navios barcos|container contêiner contentor|containers contêineres|repair reparo reparação conserto|repairs reparos reparações|delivery entrega|deliveries entregas|shipment remessa|shipments remessas|parcel encomenda pacote|parcels encomendas pacotes|report relatório laudo|reports relatórios laudos|request solicitação requerimento|requests solicitações requerimentos|application candidatura inscrição|applications candidaturas inscrições|complaint reclamação queixa|complaints reclamações queixas|incidents incidentes ocorrências|ticket chamado ingresso bilhete|tickets chamados ingressos bilhetes|permit licença alvará|permits licenças alvarás|certificate certificado certidão|certificates certificados certidões|declaration declaração|declarations declarações|citizen cidadão cidadã munícipe|citizens cidadãos munícipes|resident morador|residents moradores|grades notas|taxpayer contribuinte|taxpayers contribuintes|dentist dentista|dentists dentistas|nurse enfermeira enfermeiro|nurses enfermeiras enfermeiros|animal animal|animals animais|owner dono dona proprietário proprietária tutor|owners donos proprietários tutores|appointment consulta agendamento|appointments consultas agendamentos|prescription prescrição|prescriptions prescrições receitas|medication medicamento remédio|medications medicamentos remédios|treatment tratamento|treatments tratamentos|exam exame|exams exames|lesson aula|lessons aulas|school escola|schools escolas|classes turmas|class turma|subscription assinatura|subscriptions assinaturas|membership matrícula|memberships matrículas|coupon cupom|coupons cupons|card cartão|cards cartões|transaction transação|transactions transações|expense despesa gasto|expenses despesas gastos|quote orçamento|quotes orçamentos|hotel hotel|hotels hotéis|flight voo|flights voos|stay estadia hospedagem|stays estadias|dish prato|dishes pratos|ingredients ingredientes|machine máquina|machines máquinas|device dispositivo aparelho|devices dispositivos aparelhos|tags etiquetas|colors cores|author autor autora|authors autores|publisher editora|publishers editoras|film filme|films filmes|song música|songs músicas|concert concerto|team equipe|teams equipes|player jogador jogadora|players jogadores|volunteer voluntário voluntária|volunteers voluntários|donation doação|donations doações|shift turno|shifts turnos|absence ausência|absences ausências|leave_request férias|candidate candidato candidata|candidates candidatos|jobs vagas|document documento|documents documentos|contract contrato|contracts contratos|items itens|fine multa|fines multas|listing anúncio|listings anúncios|parts peças|child criança filho filha|children crianças filhos|visit visita|visits visitas|vaccine vacina|vaccines vacinas|prices preços|discounts descontos|manager gerente|meeting reunião|meetings reuniões|insured segurado|review resenha avaliação|reviews resenhas avaliações|sensor sensor|sensors sensores',
};
