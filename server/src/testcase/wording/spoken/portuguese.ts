import type { Phrases } from '../phrases';

export const PORTUGUESE: Phrases = {
  enter:
    'completo|completa|preencho|preenche|preencher|preencha|digito|digita|digitar|informo|informa|informar|informe|insiro|insere|inserir|insira|digite|escrevo|escreve|entro com|entra com|coloco|coloca|colocar|ponho|põe|pôr|forneço|fornece|fornecer|completar|escrever|escreva|preencheu|digitou|informou|preenchido|indico|indica',
  assign:
    'altero|altera|alterar|mudo|muda|defino|define|atualizo|atualiza|atualizar|edito|edita|editar|mudar|definir|modifico|modifica|modificar|troco|troca|trocar',
  choose: 'seleciono|seleciona|selecionar|selecione|escolho|escolhe|escolher|selecionou|escolha',
  tick: 'marco|marca|marcar|marque|aceito|aceita',
  untick: 'desmarco|desmarca',
  upload: 'anexo|anexa|anexar|envio|carrego|carregar|faço upload de|faz upload de|fazer upload de',
  clear: 'limpo|limpa|apago|apaga|limpar',
  create: 'crio|cria|criar|adiciono|adiciona|adicionar|cadastro|cadastra|cadastrar|incluo|inclui',
  signIn:
    'faço login|realizo login|logo|autentico|faz login|fazer login|logado|logada|autenticado|autenticada|realiza login|efetuo login|me autentico|faço o login',
  register: 'registro|registra|registrar|me cadastro|me registro',
  open: 'acesso|acessa|navego|navega|abro|abre|visito|visita|vou|estou|esteja|acessar|está na|está no|estou na',
  act: 'clico|clica|clicar|pressiono|pressiona|aguardo|aguarda|fecho|excluo|busco|busca|pesquiso|pesquisa|confirmo|saio|espero|quero|deseja|buscar|pesquisar|procuro|procura',
  search: 'busco|busca|buscar|pesquiso|pesquisa|pesquisar|procuro|procura',
  assert: 'vejo|valido|verifico|valida',
  expectation:
    'deve|devo|deveria|deverá|vejo|validar|exibida|exibido|validado|verifico|visualizo|exibe|apresenta|apresentada',
  negation: 'não|nao|sem|nenhum|nenhuma',
  be: 'é|são|está|era|seja',
  have: 'tenho|tem|possuo|possui|existe|existem|há|exista|existam',
  as: 'como',
  to: 'para|ao',
  with: 'com|usando|por',
  in: 'em|no|na|nos|nas|de|do|da|para|pelo|pela',
  and: 'e|ou',
  articles: 'um|uma|uns|umas|vários|várias|novo|nova',
  possessives: 'meu|minha|meus|minhas|seu|sua|seus|suas|o|a|os|as|este|esta|esse|essa',
  following: 'seguinte|seguintes',
  named: 'chamado|chamada|intitulado|denominado',
  priced: 'custando',
  numbers: 'zero|um|dois|três|quatro|cinco|seis|sete|oito|nove|dez',
  of: 'de|do|da',
  field:
    'campo|campos|caixa|caixa de texto|caixa de seleção|caixa de combinação|área de texto|lista|lista suspensa|combo|combobox|dropdown|seletor|input|campo de texto|campo de entrada|campo de seleção',
  vague:
    'válido|válida|válidos|inválido|inválida|correto|correta|incorreto|incorreta|valor|valores|dado|dados|js|todos|todas|padrão|caracteres|obrigatório|obrigatórios|obrigatória|obrigatórias',
  who: 'eu|ele|ela|nós|usuário|cliente|administrador|usuária|se|me|que',
  nouns:
    'customer cliente|customers clientes|user usuário|users usuários|order pedido|orders pedidos|product produto|products produtos|event evento|events eventos|invoice fatura|invoices faturas|account conta|accounts contas|employee funcionário colaborador empregado|employees funcionários colaboradores|company empresa estabelecimento|companies empresas|address endereço|addresses endereços|category categoria|categories categorias|book livro|books livros|person pessoa|people pessoas|message mensagem|messages mensagens|project projeto|projects projetos|task tarefa|tasks tarefas|student aluno estudante|students alunos estudantes|teacher professor|course curso|courses cursos|patient paciente|patients pacientes|payment pagamento|payments pagamentos|booking reserva|bookings reservas|supplier fornecedor|suppliers fornecedores|question pergunta|position cargo|area área|job função|incident ocorrência|policy apólice|policies apólices|claim sinistro|claims sinistros|room quarto|rooms quartos|guest hóspede|guests hóspedes|member membro|members membros|comment comentário|comments comentários|loan empréstimo|loans empréstimos|transfer transferência|transfers transferências|trip viagem|trips viagens|doctor médico|doctors médicos|vehicle veículo|vehicles veículos',
};
