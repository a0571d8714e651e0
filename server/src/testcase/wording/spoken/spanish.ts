import type { Phrases } from '../phrases';

export const SPANISH: Phrases = {
  enter:
    'ingreso|ingresa|ingresar|ingrese|ingresó|ingresamos|introduzco|introduce|introducir|introduzca|introdujo|escribo|escribe|escribir|relleno|rellena|rellenar|completo|completa|completar|lleno|llena|llenar|digito|digita|informo|informa|coloco|coloca|tecleo|teclea|diligencia|diligencio|proporciono|proporciona|pongo|pone|indico|indica|escriba|rellene|llene|complete|digite|digitar|teclear|indicar|anoto|anota|cumplimento|cumplimenta|cumplimentar|proporcionar|lleno con|anotar',
  assign:
    'cambio|cambia|actualizo|actualiza|modifico|modifica|edito|edita|editar|establezco|establece|cambiar|actualizar|modificar|establecer|asigno|asigna|asignar|configuro el campo|configura el campo|defino|define|definir|fijo el|ajusto|ajusta',
  choose: 'selecciono|selecciona|seleccionar|seleccione|elijo|elige|elegir|escojo|escoge|escoger|seleccionó|eligió',
  tick: 'marco|marca|activo la casilla|activa la casilla|selecciono la casilla|selecciona la casilla|marcar|acepto|acepta|tildo|tilda|tildar|chequeo la casilla|chequea la casilla|activar la casilla|seleccionar la casilla|marco la casilla|marca la casilla|marcó|aceptar',
  untick: 'desmarco|desmarca',
  upload: 'subo|sube|cargo|carga|adjunto|adjunta|subir|subió|cargar|adjuntar|adjuntó|cargó',
  clear: 'limpio|limpia|borro|borra|vacío',
  create: 'creo|crea|crear|agrego|agrega|agregar|añado|añade|añadir|doy de alta|guardo',
  signIn:
    'inicio sesión|inicia sesión|iniciar sesión|accedo|me autentico|autentica|loguea|logueo|logueado|logueada|logeado|autenticado|autenticada',
  register: 'registro|registra|registrarme|registrar|me registro',
  open: 'voy|va|navego|navega|abro|abre|visito|visita|estoy|está en|ingreso a|ingresa a|accedo a|se encuentra|entro a|entra a|entro en|entra en',
  act: 'hago clic|hace clic|hago click|hace click|da click|doy click|clic|pulso|pulsa|presiono|presiona|doy clic|da clic|espero|cierro|elimino|elimina|busco|busca|quiero|desea|buscar|busque|buscamos|oprimo|oprime|aprieto|aprieta|toco|toca|aguardo|aguarda',
  search: 'busco|busca|buscar|busque|buscamos',
  assert:
    'veo|ve|verifico|compruebo|valido|valida|observo|observa|leo|lee|confirmo|despliega|presenta|mostrará|devuelve',
  expectation:
    'debería|deberían|debo|debe|deben|veo|muestra|visualizo|visualiza|verifico|verifica|aparece|debera|debía',
  negation: 'no|sin|ningún|ninguna',
  be: 'es|son|está|era|sea',
  have: 'tengo|tiene|tienen|existe|existen|hay|exista',
  as: 'como',
  to: 'a favor de|a favor del|en favor de|a|al',
  with: 'con|mediante',
  in: 'tiene lugar|en|para|desde|de|del|dentro',
  and: 'y|e|o',
  articles: 'un|una|unos|unas|varios|varias',
  possessives: 'mi|mis|su|sus|el|la|los|las|tu|este|esta|estos|estas|ese|esa|esos|esas',
  following: 'siguiente|siguientes',
  named: 'llamado|llamada|denominado|denominada|titulado|titulada|apodado|apodada',
  priced: 'cuesta',
  numbers: 'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
  of: 'de|del',
  field:
    'campo|campos|casilla|lista|desplegable|combo|cuadro|caja|caja de texto|cuadro de texto|lista desplegable|combobox|campo de texto|área de texto|campo de entrada|menú desplegable|casilla de verificación|selector|calendario|campo de fecha|campo de búsqueda|lista de selección',
  vague:
    'válido|válida|válidos|válidas|inválido|inválida|inválidos|inválidas|correcto|correcta|correctos|correctas|incorrecto|incorrecta|incorrectos|incorrectas|nuevo|nueva|valor|valores|texto|dato|datos|todos|todas|requeridos|caracteres|información',
  who: 'yo|él|ella|ellos|usuario|cliente|administrador|usuaria|actor|se|me|que',
  nouns:
    'reviews reseñas opiniones|review reseña opinión|customer cliente|customers clientes|user usuario usuaria|users usuarios usuarias|order pedido orden|orders pedidos órdenes|product producto artículo|products productos artículos|event evento|events eventos|invoice factura|invoices facturas|account cuenta|accounts cuentas|employee empleado empleada trabajador|employees empleados trabajadores|company empresa compañía|companies empresas|address dirección|addresses direcciones|category categoría|categories categorías|book libro|books libros|person persona|people personas|message mensaje|messages mensajes|project proyecto|projects proyectos|task tarea|tasks tareas|student estudiante alumno|students estudiantes alumnos|teacher profesor maestro|course curso|courses cursos|patient paciente|patients pacientes|payment pago|payments pagos|booking reserva|bookings reservas|supplier proveedor|suppliers proveedores|policy póliza|policies pólizas|claim siniestro|claims siniestros|room habitación|rooms habitaciones|guest huésped|guests huéspedes|member miembro socio|members miembros socios|comment comentario|comments comentarios|loan préstamo|loans préstamos|transfer transferencia|transfers transferencias|trip viaje|trips viajes|doctor médico|doctors médicos|appointment cita|appointments citas|vehicle vehículo|vehicles vehículos|apartment apartamento|apartments apartamentos pisos|house casa|houses casas|building edificio|buildings edificios|property inmueble propiedad finca|properties inmuebles propiedades fincas|tenant inquilino inquilina arrendatario|tenants inquilinos|landlord arrendador casero|store tienda sucursal comercio|stores tiendas sucursales|warehouse almacén bodega|warehouses almacenes bodegas|bookshop librería|bookshops librerías|driver conductor conductora chofer|drivers conductores|car coche carro|cars coches carros|truck camión furgoneta|trucks camiones furgonetas|bike bicicleta|bikes bicicletas|ship barco buque|ships barcos buques|container contenedor|containers contenedores|repair reparación|repairs reparaciones|delivery entrega|deliveries entregas|shipment envío|shipments envíos|parcel paquete|parcels paquetes|report informe|reports informes|request solicitud petición|requests solicitudes peticiones|application candidatura postulación|applications candidaturas|complaint queja reclamación reclamo|complaints quejas reclamaciones reclamos|incident incidencia incidente avería|incidents incidencias incidentes averías|permit permiso licencia|permits permisos licencias|certificate certificado|certificates certificados|declaration declaración|declarations declaraciones|citizen ciudadano ciudadana vecino vecina|citizens ciudadanos vecinos|taxpayer contribuyente|taxpayers contribuyentes|dentist dentista|dentists dentistas|nurse enfermera enfermero|nurses enfermeras enfermeros|animal animal|animals animales|pet mascota|pets mascotas|owner dueño dueña propietario propietaria|owners dueños propietarios|prescription receta|prescriptions recetas|medication medicamento|medications medicamentos|treatment tratamiento|treatments tratamientos|exam examen|exams exámenes|lesson lección|lessons lecciones|school colegio escuela|schools colegios escuelas|classes clases|grades calificaciones|subscription suscripción|subscriptions suscripciones|membership membresía|coupon cupón|coupons cupones|card tarjeta|cards tarjetas|transaction transacción|transactions transacciones|expense gasto|expenses gastos|quote presupuesto cotización|quotes presupuestos cotizaciones|hotel hotel|hotels hoteles|flight vuelo|flights vuelos|ticket boleto billete|tickets boletos billetes|stay estancia|stays estancias|dish plato platillo|dishes platos platillos|ingredients ingredientes|machine máquina|machines máquinas|device dispositivo|devices dispositivos|tags etiquetas|colors colores|author autor autora|authors autores|publisher editorial|publishers editoriales|film película|films películas|song canción|songs canciones|concert concierto|concerts conciertos|player jugador jugadora|players jugadores|volunteer voluntario voluntaria|volunteers voluntarios|donation donación|donations donaciones|route ruta|routes rutas|shifts turnos|absence ausencia|absences ausencias|vacation vacaciones|candidate candidato candidata aspirante|candidates candidatos aspirantes|job vacante empleo|jobs vacantes empleos|survey encuesta|surveys encuestas|document documento|documents documentos justificantes|contract contrato|contracts contratos|fine multa|fines multas|listing anuncio|listings anuncios|parts repuestos|child niño niña hijo hija|children niños hijos|visit visita|visits visitas|vaccine vacuna|vaccines vacunas|prices precios|discounts descuentos|manager gerente|sensor sensor|sensors sensores|insured asegurado asegurada',
};
